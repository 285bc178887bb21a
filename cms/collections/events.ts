import type { CollectionConfig } from 'payload';
import { AUDIENCES, EVENT_KINDS } from '#content/model/event.ts';
import { publishedOrSignedIn } from '../access/publishedOrSignedIn.ts';
import { signedIn } from '../access/signedIn.ts';
import { createIn, writersOf } from '../access/writersOf.ts';
import { label } from '../fields/labels.ts';
import {
  brandField,
  communityField,
  coverField,
  createdByField,
  isDemoField,
  venueField,
} from '../fields/relations.ts';
import { bodyField } from '../fields/richText.ts';
import { scheduleField } from '../fields/schedule.ts';
import { formerSlugsField, publishedAtField, slugField } from '../fields/slug.ts';
import { wholeNumber } from '../fields/wholeNumber.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';

const AUDIENCE_LABELS = {
  elders: label('老人', 'Elders'),
  children: label('小孩', 'Children'),
  families: label('全家', 'Families'),
};

export const events: CollectionConfig = {
  slug: 'events',
  labels: { singular: label('活动', 'Event'), plural: label('活动', 'Events') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'title',
    pagination: { defaultLimit: 25 },
    defaultColumns: ['title', 'kind', 'community', 'state', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'summary', 'slug'],
  },
  defaultSort: '-updatedAt',
  access: {
    read: publishedOrSignedIn,
    readVersions: signedIn,
    create: createIn('community'),
    update: writersOf('community'),
    delete: writersOf('community'),
  },
  versions: drafts,
  hooks: renewsSite('title'),
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 60, label: label('标题', 'Title') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('类别', 'Kind'),
      options: EVENT_KINDS.map((kind) => ({ value: kind, label: kind })),
    },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      maxLength: 200,
      label: label('摘要', 'Summary'),
    },
    scheduleField,
    {
      type: 'collapsible',
      label: label('地点', 'Where'),
      fields: [
        venueField(),
        {
          name: 'place',
          type: 'text',
          maxLength: 80,
          label: label('具体位置', 'Place'),
          validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
            (String(value ?? '').length > 80 && '最多 80 个字。At most 80 characters.') ||
            isSomewhere(value, siblingData) ||
            '请填写地点：场所、具体位置或线上地址，至少一项。Say where: a venue, a place or an online address.',
        },
        {
          name: 'online',
          type: 'text',
          label: label('线上地址', 'Online address'),
          validate: (value: string | null | undefined) =>
            !value ||
            (/^https?:\/\//.test(value) && URL.canParse(value)) ||
            '请填写以 https:// 开头的完整网址。Write a full address that begins with https://.',
        },
      ],
    },
    {
      type: 'collapsible',
      label: label('怎么参加', 'Taking part'),
      fields: [
        {
          name: 'howToJoin',
          type: 'textarea',
          maxLength: 300,
          label: label('参加办法', 'How to join'),
        },
        {
          name: 'isFree',
          type: 'checkbox',
          defaultValue: false,
          label: label('免费', 'Free of charge'),
        },
        {
          name: 'audiences',
          type: 'select',
          hasMany: true,
          label: label('特别适合', 'Suits above all'),
          options: AUDIENCES.map((audience) => ({
            value: audience,
            label: AUDIENCE_LABELS[audience],
          })),
        },
        wholeNumber({ name: 'capacity', min: 1, label: label('名额', 'Capacity') }),
        { name: 'contact', type: 'text', maxLength: 120, label: label('联系方式', 'Contact') },
      ],
    },
    coverField,
    bodyField,
    {
      name: 'outcome',
      type: 'group',
      label: label('活动结果', 'Outcome'),
      admin: { description: label('活动结束后填写。', 'Fill in once it is over.') },
      fields: [
        wholeNumber({ name: 'attendance', min: 0, label: label('参加人数', 'Attendance') }),
        { name: 'summary', type: 'textarea', maxLength: 300, label: label('小结', 'Summary') },
        {
          name: 'story',
          type: 'relationship',
          relationTo: 'stories',
          label: label('相关故事', 'Story'),
        },
        {
          name: 'photos',
          type: 'upload',
          relationTo: 'media',
          hasMany: true,
          label: label('照片', 'Photos'),
        },
      ],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'scheduled',
      label: label('是否照常', 'State'),
      options: [
        { value: 'scheduled', label: label('照常', 'Scheduled') },
        { value: 'cancelled', label: label('取消', 'Cancelled') },
        { value: 'postponed', label: label('延期', 'Postponed') },
        { value: 'full', label: label('名额已满', 'Full') },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'notice',
      type: 'textarea',
      maxLength: 200,
      label: label('变动说明', 'Notice'),
      admin: {
        position: 'sidebar',
        condition: (data) => data?.state !== 'scheduled',
      },
    },
    brandField({ position: 'sidebar' }),
    communityField({ position: 'sidebar' }),
    slugField('title'),
    isDemoField,
    formerSlugsField,
    publishedAtField,
    createdByField,
  ],
};

function isSomewhere(place: unknown, siblings: unknown): boolean {
  const { venue, online } = siblings as { venue?: unknown; online?: unknown }; // Payload leaves siblings untyped
  return Boolean(place || venue || online);
}
