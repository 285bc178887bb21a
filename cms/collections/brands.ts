import type { CollectionConfig } from 'payload';
import { brandSchema, EMBLEMS, type EmblemName } from '#content/model/brand.ts';
import { deleters } from '../access/deleters.ts';
import { editors } from '../access/editors.ts';
import { everyEditor, publishedOrEditors } from '../access/readersOf.ts';
import { editorsOf } from '../access/writersOf.ts';
import { suggestedFigures } from '../counting/endpoint.ts';
import { figuresField } from '../fields/figures.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fromModel } from '../fields/fromModel.ts';
import { type Label, label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { orderField } from '../fields/order.ts';
import { pictureIdsField } from '../fields/pictureIds.ts';
import { coverField } from '../fields/pictures.ts';
import { publishedAtField } from '../fields/publishedAt.ts';
import { phoneField } from '../fields/reaching.ts';
import { communityField } from '../fields/relations.ts';
import { bodyField } from '../fields/richText.ts';
import { slugField } from '../fields/slug.ts';
import { suggestedFiguresField } from '../fields/suggestedFigures.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';
import { scheduled } from '../scheduling/hooks.ts';

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
    defaultColumns: ['name', 'standing', 'community'],
    listSearchableFields: ['name', 'summary', 'slug', 'pinyin'],
  },
  defaultSort: 'order',
  access: {
    read: publishedOrEditors,
    readVersions: everyEditor,
    create: editors,
    update: editorsOf('community'),
    delete: deleters(editors),
  },
  trash: true,
  versions: drafts,
  hooks: scheduled(renewsSite('name')),
  endpoints: [suggestedFigures],
  fields: [
    fromModel(brandSchema.shape.name, { name: 'name', type: 'text', label: label('名称', 'Name') }),
    fromModel(brandSchema.shape.slogan, {
      name: 'slogan',
      type: 'text',
      label: label('一句话', 'Slogan'),
    }),
    fromModel(brandSchema.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('简介', 'Summary'),
    }),
    coverField,
    bodyField,
    suggestedFiguresField,
    figuresField,
    fromModel(brandSchema.shape.programmes, {
      name: 'programmes',
      type: 'text',
      hasMany: true,
      label: label('服务项目', 'Programmes'),
    }),
    fromModel(brandSchema.shape.serves, {
      name: 'serves',
      type: 'text',
      hasMany: true,
      label: label('服务对象', 'Whom it serves'),
    }),
    fromModel(brandSchema.shape.bring, {
      name: 'bring',
      type: 'text',
      label: label('来之前要准备什么', 'What to bring'),
      admin: { placeholder: label('要补的衣服，洗干净', 'What is to be mended, washed') },
    }),
    {
      type: 'row',
      fields: [
        fromModel(brandSchema.shape.contact, {
          name: 'contact',
          type: 'text',
          label: label('联系人', 'Whom to ask'),
        }),
        phoneField,
      ],
    },
    fromModel(brandSchema.shape.founded, {
      name: 'founded',
      type: 'text',
      label: label('创立时间', 'Founded'),
      admin: { placeholder: '2024-01', position: 'sidebar' },
    }),
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
    orderField,
    slugField('name'),
    formerSlugsField,
    publishedAtField,
    pinyinField('name'),
    pictureIdsField,
  ],
};
