import type { CollectionConfig } from 'payload';
import { MOST_RELATED, storySchema } from '#content/model/story.ts';
import { deleters } from '../access/deleters.ts';
import { publishedOwnOrEditors, versionsOwnOrEditors } from '../access/readersOf.ts';
import { createIn, writersOf } from '../access/writersOf.ts';
import { dayField } from '../fields/day.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fits, fromModel } from '../fields/fromModel.ts';
import { isDemoField } from '../fields/isDemo.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { pictureIdsField } from '../fields/pictureIds.ts';
import { coverField, picturesField } from '../fields/pictures.ts';
import { publishedAtField } from '../fields/publishedAt.ts';
import { brandField, communitiesField, createdByField } from '../fields/relations.ts';
import { bodyField } from '../fields/richText.ts';
import { slugField } from '../fields/slug.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';
import { reviewEndpoints } from '../review/endpoints.ts';
import { reviewField } from '../review/field.ts';
import { reviewed } from '../review/hooks.ts';
import { scheduled } from '../scheduling/hooks.ts';

export const stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: label('故事', 'Story'), plural: label('故事', 'Stories') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'title',
    pagination: { defaultLimit: 25 },
    defaultColumns: ['title', 'date', 'standing', 'brand'],
    listSearchableFields: ['title', 'summary', 'slug', 'pinyin'],
  },
  defaultSort: '-date',
  access: {
    read: publishedOwnOrEditors,
    readVersions: versionsOwnOrEditors,
    create: createIn('communities'),
    update: writersOf('communities'),
    delete: deleters(writersOf('communities')),
  },
  trash: true,
  versions: drafts,
  hooks: scheduled(reviewed(renewsSite('title'))),
  endpoints: reviewEndpoints('stories', 'title'),
  fields: [
    fromModel(storySchema.shape.title, {
      name: 'title',
      type: 'text',
      index: true,
      label: label('标题', 'Title'),
    }),
    dayField({
      name: 'date',
      index: true,
      label: label('日期', 'Date'),
      required: true,
      validate: fits(storySchema.shape.date),
    }),
    fromModel(storySchema.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('摘要', 'Summary'),
    }),
    coverField,
    bodyField,
    picturesField('gallery', label('更多图片', 'Gallery')),
    {
      name: 'events',
      type: 'relationship',
      relationTo: 'events',
      hasMany: true,
      maxRows: MOST_RELATED,
      label: label('相关活动', 'Related events'),
    },
    {
      type: 'row',
      fields: [
        fromModel(storySchema.shape.byline, {
          name: 'byline',
          type: 'text',
          label: label('作者', 'Byline'),
        }),
        fromModel(storySchema.shape.source, {
          name: 'source',
          type: 'text',
          label: label('来源', 'Source'),
        }),
      ],
    },
    brandField({ position: 'sidebar' }),
    communitiesField,
    slugField('title'),
    isDemoField,
    formerSlugsField,
    publishedAtField,
    createdByField,
    reviewField,
    pinyinField('title'),
    pictureIdsField,
  ],
};
