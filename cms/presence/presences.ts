import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/** Who is at work on which document. Only the portal reads and writes here. */
export const presences: CollectionConfig = {
  slug: 'presences',
  labels: { singular: label('正在改', 'At work'), plural: label('正在改', 'At work') },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    // `stories/ID`, as in the record of activities; unique, so that of two who come at once one is first.
    { name: 'document', type: 'text', required: true, unique: true, index: true },
    { name: 'user', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'since', type: 'date', required: true },
    { name: 'seenAt', type: 'date', required: true },
  ],
};
