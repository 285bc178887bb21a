import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/** The sessions that live, each under the id that its token names. Only the portal reads and writes here (cms/signIn/sessions.ts). */
export const signIns: CollectionConfig = {
  slug: 'sign-ins',
  labels: { singular: label('登录', 'Session'), plural: label('登录', 'Sessions') },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'user', type: 'text', required: true, index: true },
    // Moments, in milliseconds: signed in, last renewed, the end.
    { name: 'since', type: 'number', required: true },
    { name: 'seen', type: 'number', required: true },
    { name: 'until', type: 'number', required: true, index: true },
    { name: 'address', type: 'text', required: true },
    { name: 'agent', type: 'text' },
  ],
};
