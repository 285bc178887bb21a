import type { CollectionConfig } from 'payload';
import { TEAM_KINDS, type TeamKind, teamSchema } from '#content/model/team.ts';
import { deleters } from '../access/deleters.ts';
import { editors } from '../access/editors.ts';
import { everyoneButTrash } from '../access/readersOf.ts';
import { figuresField } from '../fields/figures.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fromModel } from '../fields/fromModel.ts';
import { isDemoField } from '../fields/isDemo.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { orderField } from '../fields/order.ts';
import { phoneField } from '../fields/reaching.ts';
import { brandField, communityField, eventField, venueField } from '../fields/relations.ts';
import { slugField } from '../fields/slug.ts';
import { renewsSite } from '../publishing/hooks.ts';

const KIND_NAMES: Record<TeamKind, string> = {
  志愿服务: 'Volunteering',
  文化文艺: 'Culture',
  网格服务: 'Grid service',
};

/** Teams that people can join, or ask for help. */
export const teams: CollectionConfig = {
  slug: 'teams',
  labels: { singular: label('队伍', 'Team'), plural: label('队伍', 'Teams') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'community', 'phone'],
    listSearchableFields: ['name', 'summary', 'slug', 'pinyin'],
  },
  defaultSort: 'order',
  access: { read: everyoneButTrash, create: editors, update: editors, delete: deleters(editors) },
  trash: true,
  hooks: renewsSite('name'),
  fields: [
    fromModel(teamSchema.shape.name, { name: 'name', type: 'text', label: label('名称', 'Name') }),
    fromModel(teamSchema.shape.kind, {
      name: 'kind',
      type: 'select',
      label: label('类别', 'Kind'),
      options: TEAM_KINDS.map((kind) => ({ value: kind, label: label(kind, KIND_NAMES[kind]) })),
    }),
    fromModel(teamSchema.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('做些什么', 'What it does'),
    }),
    fromModel(teamSchema.shape.meets, {
      name: 'meets',
      type: 'textarea',
      label: label('什么时候、在哪里活动', 'When and where it meets'),
    }),
    { ...venueField(), label: label('活动场所', 'Where it meets') },
    {
      ...eventField(),
      label: label('在哪个活动里能见到', 'An event at which it can be met'),
    },
    fromModel(teamSchema.shape.howToJoin, {
      name: 'howToJoin',
      type: 'textarea',
      label: label('怎么加入', 'How to join'),
    }),
    {
      type: 'row',
      fields: [
        fromModel(teamSchema.shape.contact, {
          name: 'contact',
          type: 'text',
          label: label('联系人', 'Whom to ask'),
        }),
        phoneField,
      ],
    },
    figuresField,
    communityField({ position: 'sidebar' }),
    brandField({ position: 'sidebar' }),
    orderField,
    slugField('name'),
    isDemoField,
    formerSlugsField,
    pinyinField('name'),
  ],
};
