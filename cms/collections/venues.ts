import type { CollectionConfig } from 'payload';
import { VENUE_LEVELS, venueSchema } from '#content/model/venue.ts';
import { deleters } from '../access/deleters.ts';
import { editors } from '../access/editors.ts';
import { everyoneButTrash } from '../access/readersOf.ts';
import { figuresField } from '../fields/figures.ts';
import { formerSlugsField } from '../fields/formerSlugs.ts';
import { fromModel } from '../fields/fromModel.ts';
import { isDemoField } from '../fields/isDemo.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { reachingField } from '../fields/reaching.ts';
import { communityField } from '../fields/relations.ts';
import { slugField } from '../fields/slug.ts';
import { renewsSite } from '../publishing/hooks.ts';

const LEVEL_NAMES: Record<(typeof VENUE_LEVELS)[number], string> = {
  所: 'Centre',
  站: 'Station',
  点: 'Spot',
  文化场所: 'Culture venue',
  广场: 'Square',
};

export const venues: CollectionConfig = {
  slug: 'venues',
  labels: { singular: label('场所', 'Venue'), plural: label('场所', 'Venues') },
  admin: {
    group: label('地方', 'Places'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'community'],
    listSearchableFields: ['name', 'summary', 'slug', 'pinyin'],
  },
  defaultSort: 'name',
  access: {
    read: everyoneButTrash,
    create: editors,
    update: editors,
    delete: deleters(editors),
  },
  trash: true,
  hooks: renewsSite('name'),
  fields: [
    fromModel(venueSchema.shape.name, { name: 'name', type: 'text', label: label('名称', 'Name') }),
    fromModel(venueSchema.shape.level, {
      name: 'level',
      type: 'select',
      label: label('类型', 'Kind'),
      options: VENUE_LEVELS.map((level) => ({
        value: level,
        label: label(level, LEVEL_NAMES[level]),
      })),
    }),
    fromModel(venueSchema.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('简介', 'Summary'),
    }),
    reachingField,
    figuresField,
    communityField({ position: 'sidebar' }),
    slugField('name'),
    isDemoField,
    formerSlugsField,
    pinyinField('name'),
  ],
};
