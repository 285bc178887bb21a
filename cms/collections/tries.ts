import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/** Counts tries to sign in, and knows from where people have signed in. Only the portal reads and writes here (cms/signIn/limits.ts). */
export const tries: CollectionConfig = {
  slug: 'tries',
  labels: { singular: label('登录次数', 'Try'), plural: label('登录次数', 'Tries') },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    // What is counted, as a keyed fingerprint: who reads the table learns neither addresses nor names.
    { name: 'id', type: 'text', required: true },
    { name: 'count', type: 'number', required: true },
    // The moment, in milliseconds, from which it counts anew.
    { name: 'until', type: 'number', required: true, index: true },
  ],
};
