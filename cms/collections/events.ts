import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import {
  AUDIENCES,
  EVENT_KINDS,
  EVENT_STATES,
  type EventKind,
  eventShape,
  isSomewhere,
  NOWHERE,
  outcomeSchema,
} from '#content/model/event.ts';
import { deleters } from '../access/deleters.ts';
import { publishedOwnOrEditors, versionsOwnOrEditors } from '../access/readersOf.ts';
import { createIn, writersOf } from '../access/writersOf.ts';
import { againEndpoint } from '../again/endpoint.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fits, fromModel } from '../fields/fromModel.ts';
import { isDemoField } from '../fields/isDemo.ts';
import { label } from '../fields/labels.ts';
import { pinyinField, scheduleBoundsFields } from '../fields/listed.ts';
import { pictureIdsField } from '../fields/pictureIds.ts';
import { coverField, picturesField } from '../fields/pictures.ts';
import { publishedAtField } from '../fields/publishedAt.ts';
import { phoneField } from '../fields/reaching.ts';
import { brandField, communityField, createdByField, venueField } from '../fields/relations.ts';
import { bodyField } from '../fields/richText.ts';
import { scheduleField } from '../fields/schedule.ts';
import { slugField } from '../fields/slug.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';
import { reviewEndpoints } from '../review/endpoints.ts';
import { reviewField } from '../review/field.ts';
import { reviewed } from '../review/hooks.ts';
import { scheduled } from '../scheduling/hooks.ts';

const AUDIENCE_LABELS = {
  elders: label('老人', 'Elders'),
  children: label('小孩', 'Children'),
  families: label('全家', 'Families'),
};

const KIND_NAMES: Record<EventKind, string> = {
  志愿服务: 'Volunteering',
  文化活动: 'Culture',
  节日活动: 'Festival',
  阅读活动: 'Reading',
  健康义诊: 'Health',
  理论宣讲: 'Talks',
};

const STATE_LABELS = {
  scheduled: label('照常', 'Scheduled'),
  cancelled: label('取消', 'Cancelled'),
  postponed: label('延期', 'Postponed'),
  full: label('名额已满', 'Full'),
};

const placeField = fromModel(eventShape.shape.place, {
  name: 'place',
  type: 'text',
  index: true,
  label: label('具体位置', 'Place'),
});

/** The one field at which it is said that an event takes place nowhere. */
const placeOr: TextFieldSingleValidation = (value, { siblingData }) => {
  const where = { ...siblingData, place: value };
  return isSomewhere(where) ? fits(eventShape.shape.place)(value) : NOWHERE;
};

export const events: CollectionConfig = {
  slug: 'events',
  labels: { singular: label('活动', 'Event'), plural: label('活动', 'Events') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'title',
    pagination: { defaultLimit: 25 },
    defaultColumns: ['title', 'nextDate', 'standing', 'community'],
    listSearchableFields: ['title', 'summary', 'slug', 'pinyin'],
    components: {
      edit: { editMenuItems: ['/admin/again/AgainMenuItem.tsx#AgainMenuItem'] },
    },
  },
  defaultSort: '-updatedAt',
  access: {
    read: publishedOwnOrEditors,
    readVersions: versionsOwnOrEditors,
    create: createIn('community'),
    update: writersOf('community'),
    delete: deleters(writersOf('community')),
  },
  trash: true,
  versions: drafts,
  hooks: scheduled(reviewed(renewsSite('title'))),
  endpoints: [againEndpoint, ...reviewEndpoints('events', 'title')],
  fields: [
    fromModel(eventShape.shape.title, {
      name: 'title',
      type: 'text',
      index: true,
      label: label('标题', 'Title'),
    }),
    fromModel(eventShape.shape.kind, {
      name: 'kind',
      type: 'select',
      label: label('类别', 'Kind'),
      options: EVENT_KINDS.map((kind) => ({ value: kind, label: label(kind, KIND_NAMES[kind]) })),
    }),
    fromModel(eventShape.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('摘要', 'Summary'),
    }),
    scheduleField,
    {
      type: 'collapsible',
      label: label('地点', 'Where'),
      fields: [
        venueField(),
        { ...placeField, validate: placeOr },
        fromModel(eventShape.shape.online, {
          name: 'online',
          type: 'text',
          label: label('线上地址', 'Online address'),
        }),
      ],
    },
    {
      type: 'collapsible',
      label: label('怎么参加', 'Taking part'),
      fields: [
        fromModel(eventShape.shape.howToJoin, {
          name: 'howToJoin',
          type: 'textarea',
          label: label('参加办法', 'How to join'),
        }),
        {
          name: 'isFree',
          type: 'checkbox',
          defaultValue: false,
          label: label('免费', 'Free of charge'),
        },
        fromModel(eventShape.shape.audiences, {
          name: 'audiences',
          type: 'select',
          hasMany: true,
          label: label('特别适合', 'Suits above all'),
          options: AUDIENCES.map((audience) => ({
            value: audience,
            label: AUDIENCE_LABELS[audience],
          })),
        }),
        fromModel(eventShape.shape.capacity, {
          name: 'capacity',
          type: 'number',
          label: label('名额', 'Capacity'),
        }),
        fromModel(eventShape.shape.contact, {
          name: 'contact',
          type: 'text',
          label: label('联系人', 'Whom to ask'),
          admin: { placeholder: label('学桥街社区居委会', 'Xueqiaojie community office') },
        }),
        phoneField,
      ],
    },
    coverField,
    bodyField,
    {
      name: 'outcome',
      type: 'group',
      label: label('活动结果', 'Outcome'),
      // What came of one event came of no other.
      hooks: { beforeDuplicate: [() => ({})] },
      admin: { description: label('活动结束后填写。', 'Fill in once it is over.') },
      fields: [
        fromModel(outcomeSchema.shape.attendance, {
          name: 'attendance',
          type: 'number',
          label: label('参加人数', 'Attendance'),
        }),
        fromModel(outcomeSchema.shape.summary, {
          name: 'summary',
          type: 'textarea',
          label: label('小结', 'Summary'),
        }),
        {
          name: 'story',
          type: 'relationship',
          relationTo: 'stories',
          label: label('相关故事', 'Story'),
        },
        picturesField('photos', label('照片', 'Photos')),
      ],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'scheduled',
      label: label('办不办', 'State'),
      options: EVENT_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
      hooks: { beforeDuplicate: [() => 'scheduled'] },
      admin: { position: 'sidebar' },
    },
    fromModel(eventShape.shape.notice, {
      name: 'notice',
      type: 'textarea',
      label: label('变动说明', 'Notice'),
      hooks: { beforeDuplicate: [() => null] },
      admin: {
        position: 'sidebar',
        condition: (data) => data?.state !== 'scheduled',
      },
    }),
    brandField({ position: 'sidebar' }),
    communityField({ position: 'sidebar' }),
    slugField('title'),
    isDemoField,
    formerSlugsField,
    publishedAtField,
    createdByField,
    reviewField,
    ...scheduleBoundsFields,
    pinyinField('title'),
    pictureIdsField,
  ],
};
