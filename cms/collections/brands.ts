import type { CollectionConfig } from 'payload';
import { EMBLEMS, type EmblemName } from '#content/model/brand.ts';
import { editors } from '../access/editors.ts';
import { publishedOrSignedIn } from '../access/publishedOrSignedIn.ts';
import { signedIn } from '../access/signedIn.ts';
import { editorsOf } from '../access/writersOf.ts';
import { figuresField } from '../fields/figures.ts';
import { type Label, label } from '../fields/labels.ts';
import { communityField, coverField } from '../fields/relations.ts';
import { bodyField } from '../fields/richText.ts';
import { formerSlugsField, publishedAtField, slugField } from '../fields/slug.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';

const EMBLEM_LABELS: Record<EmblemName, Label> = {
  flower: label('马缨花', 'Rhododendron'),
  stitch: label('针线', 'Needle and thread'),
  mother: label('母子', 'Mother and child'),
  friday: label('五瓣花', 'Five petals'),
  jacket: label('棉袄', 'Quilted jacket'),
};

export const brands: CollectionConfig = {
  slug: 'brands',
  labels: { singular: label('品牌', 'Brand'), plural: label('品牌', 'Brands') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'community', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'summary', 'slug'],
  },
  defaultSort: 'order',
  access: {
    read: publishedOrSignedIn,
    readVersions: signedIn,
    create: editors,
    update: editorsOf('community'),
    delete: editors,
  },
  versions: drafts,
  hooks: renewsSite('name'),
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40, label: label('名称', 'Name') },
    { name: 'slogan', type: 'text', maxLength: 60, label: label('一句话', 'Slogan') },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      maxLength: 200,
      label: label('简介', 'Summary'),
    },
    coverField,
    bodyField,
    figuresField,
    {
      name: 'programmes',
      type: 'text',
      hasMany: true,
      label: label('服务项目', 'Programmes'),
    },
    { name: 'serves', type: 'text', hasMany: true, label: label('服务对象', 'Whom it serves') },
    {
      name: 'founded',
      type: 'text',
      label: label('创立时间', 'Founded'),
      admin: { placeholder: '2024-01', position: 'sidebar' },
      validate: (value: string | null | undefined) =>
        !value ||
        /^\d{4}(-\d{2})?$/.test(value) ||
        '请写成 2024 或 2024-01。Write it as 2024 or 2024-01.',
    },
    {
      name: 'emblem',
      type: 'select',
      required: true,
      defaultValue: 'flower',
      label: label('徽记', 'Emblem'),
      admin: { position: 'sidebar' },
      options: EMBLEMS.map((value) => ({ value, label: EMBLEM_LABELS[value] })),
    },
    communityField({ position: 'sidebar' }),
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: label('排序（小的在前）', 'Order'),
      admin: { position: 'sidebar' },
    },
    slugField('name'),
    formerSlugsField,
    publishedAtField,
  ],
};
