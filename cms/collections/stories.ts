import type { CollectionConfig } from 'payload';
import { publishedOrSignedIn } from '../access/publishedOrSignedIn.ts';
import { signedIn } from '../access/signedIn.ts';
import { createIn, writersOf } from '../access/writersOf.ts';
import { dayField } from '../fields/day.ts';
import { label } from '../fields/labels.ts';
import {
  brandField,
  communitiesField,
  coverField,
  createdByField,
  isDemoField,
} from '../fields/relations.ts';
import { bodyField } from '../fields/richText.ts';
import { formerSlugsField, publishedAtField, slugField } from '../fields/slug.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';

export const stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: label('故事', 'Story'), plural: label('故事', 'Stories') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'title',
    pagination: { defaultLimit: 25 },
    defaultColumns: ['title', 'date', 'brand', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'slug'],
  },
  defaultSort: '-date',
  access: {
    read: publishedOrSignedIn,
    readVersions: signedIn,
    create: createIn('communities'),
    update: writersOf('communities'),
    delete: writersOf('communities'),
  },
  versions: drafts,
  hooks: renewsSite('title'),
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 80,
      label: label('标题', 'Title'),
    },
    dayField({ name: 'date', label: label('日期', 'Date'), required: true }),
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      maxLength: 200,
      label: label('摘要', 'Summary'),
    },
    coverField,
    bodyField,
    {
      name: 'gallery',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      label: label('更多图片', 'Gallery'),
    },
    {
      name: 'events',
      type: 'relationship',
      relationTo: 'events',
      hasMany: true,
      label: label('相关活动', 'Related events'),
    },
    {
      type: 'row',
      fields: [
        { name: 'byline', type: 'text', maxLength: 60, label: label('作者', 'Byline') },
        { name: 'source', type: 'text', maxLength: 120, label: label('来源', 'Source') },
      ],
    },
    brandField({ position: 'sidebar' }),
    communitiesField,
    slugField('title'),
    isDemoField,
    formerSlugsField,
    publishedAtField,
    createdByField,
  ],
};
