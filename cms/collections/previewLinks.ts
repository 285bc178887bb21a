import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/**
 * Links by which somebody without an account sees a draft as the site will show it. Only the portal reads and writes
 * here: whoever has a token has the link.
 */
export const previewLinks: CollectionConfig = {
  slug: 'preview-links',
  labels: {
    singular: label('预览链接', 'Preview link'),
    plural: label('预览链接', 'Preview links'),
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'token', type: 'text', required: true, unique: true, index: true },
    // `stories/ID`, as in the record of activities.
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'name', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
};
