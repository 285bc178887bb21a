import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/** What people sign in with beside their password, under their own id. Only the portal reads and writes here (cms/signIn/secondFactor.ts). */
export const secondFactors: CollectionConfig = {
  slug: 'second-factors',
  labels: {
    singular: label('手机验证', 'Second factor'),
    plural: label('手机验证', 'Second factors'),
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    // Sealed with a key from PAYLOAD_SECRET.
    { name: 'secret', type: 'text', required: true },
    { name: 'isOn', type: 'checkbox', required: true },
    // The latest step of time whose code was used: none of before it counts any more.
    { name: 'step', type: 'number', required: true },
    // Fingerprints of the recovery codes that are left; counted on with each that is used.
    { name: 'recovery', type: 'json', required: true },
    { name: 'beat', type: 'number', required: true },
  ],
};
