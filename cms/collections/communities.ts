import type { CollectionConfig } from 'payload';
import { anyone } from '../access/anyone.ts';
import { editors } from '../access/editors.ts';
import { label } from '../fields/labels.ts';
import { formerSlugsField, slugField } from '../fields/slug.ts';
import { renewsSite } from '../publishing/hooks.ts';

export const communities: CollectionConfig = {
  slug: 'communities',
  labels: { singular: label('社区', 'Community'), plural: label('社区', 'Communities') },
  admin: {
    group: label('地方', 'Places'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'summary', 'order'],
    listSearchableFields: ['name', 'summary', 'slug'],
  },
  defaultSort: 'order',
  access: { read: anyone, create: editors, update: editors, delete: editors },
  hooks: renewsSite('name'),
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40, label: label('名称', 'Name') },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      maxLength: 300,
      label: label('简介', 'Summary'),
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: label('排序（小的在前）', 'Order'),
      admin: { position: 'sidebar' },
    },
    slugField('name'),
    formerSlugsField,
  ],
};
