import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/** Which of several processes does what only one may do. Only the portal reads and writes here (cms/builder/lease.ts). */
export const leases: CollectionConfig = {
  slug: 'leases',
  labels: { singular: label('分工', 'Lease'), plural: label('分工', 'Leases') },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    // What it is for. As the id, it is unique before any index is.
    { name: 'id', type: 'text', required: true },
    { name: 'holder', type: 'text', required: true },
    // Counts the renewals: who has seen it last changes it, and nobody else can.
    { name: 'beat', type: 'number', required: true },
  ],
};
