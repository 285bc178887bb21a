import type { CollectionConfig } from 'payload';
import { VENUE_LEVELS } from '#content/model/venue.ts';
import { anyone } from '../access/anyone.ts';
import { editors } from '../access/editors.ts';
import { figuresField } from '../fields/figures.ts';
import { label } from '../fields/labels.ts';
import { communityField, isDemoField } from '../fields/relations.ts';
import { formerSlugsField, slugField } from '../fields/slug.ts';
import { renewsSite } from '../publishing/hooks.ts';

export const venues: CollectionConfig = {
  slug: 'venues',
  labels: { singular: label('场所', 'Venue'), plural: label('场所', 'Venues') },
  admin: {
    group: label('地方', 'Places'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'community'],
    listSearchableFields: ['name', 'summary', 'slug'],
  },
  defaultSort: 'name',
  access: {
    read: anyone,
    create: editors,
    update: editors,
    delete: editors,
  },
  hooks: renewsSite('name'),
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 40, label: label('名称', 'Name') },
    {
      name: 'level',
      type: 'select',
      required: true,
      label: label('类型', 'Kind'),
      options: VENUE_LEVELS.map((level) => ({ value: level, label: level })),
    },
    {
      name: 'summary',
      type: 'textarea',
      required: true,
      maxLength: 300,
      label: label('简介', 'Summary'),
    },
    { name: 'address', type: 'text', maxLength: 120, label: label('地址', 'Address') },
    figuresField,
    communityField({ position: 'sidebar' }),
    slugField('name'),
    isDemoField,
    formerSlugsField,
  ],
};
