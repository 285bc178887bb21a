import type { CollectionConfig } from 'payload';
import { communitySchema } from '#content/model/community.ts';
import { deleters } from '../access/deleters.ts';
import { editors } from '../access/editors.ts';
import { everyoneButTrash } from '../access/readersOf.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { orderField } from '../fields/order.ts';
import { reachingField } from '../fields/reaching.ts';
import { slugField } from '../fields/slug.ts';
import { renewsSite } from '../publishing/hooks.ts';

export const communities: CollectionConfig = {
  slug: 'communities',
  labels: { singular: label('社区', 'Community'), plural: label('社区', 'Communities') },
  admin: {
    group: label('地方', 'Places'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'summary', 'order'],
    listSearchableFields: ['name', 'summary', 'slug', 'pinyin'],
  },
  defaultSort: 'order',
  access: { read: everyoneButTrash, create: editors, update: editors, delete: deleters(editors) },
  trash: true,
  hooks: renewsSite('name'),
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
    reachingField,
    orderField,
    slugField('name'),
    formerSlugsField,
    pinyinField('name'),
  ],
};
