import type { CollectionConfig } from 'payload';
import { communitySchema } from '#content/model/community.ts';
import { anyone } from '../access/anyone.ts';
import { editors } from '../access/editors.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import { orderField } from '../fields/order.ts';
import { slugField } from '../fields/slug.ts';
import { keepWhatIsUsed } from '../guards/usedElsewhere.ts';
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
  hooks: { ...renewsSite('name'), beforeDelete: [keepWhatIsUsed] },
  fields: [
    fromModel(communitySchema.shape.name, {
      name: 'name',
      type: 'text',
      label: label('名称', 'Name'),
    }),
    fromModel(communitySchema.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('简介', 'Summary'),
    }),
    orderField,
    slugField('name'),
    formerSlugsField,
  ],
};
