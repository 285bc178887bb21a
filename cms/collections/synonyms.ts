import type { CollectionConfig } from 'payload';
import { synonymSchema } from '#content/model/synonym.ts';
import { deleters } from '../access/deleters.ts';
import { editors } from '../access/editors.ts';
import { everyoneButTrash } from '../access/readersOf.ts';
import { fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { renewsSite } from '../publishing/hooks.ts';

/** What people type into the search, and what the pages call it. */
export const synonyms: CollectionConfig = {
  slug: 'synonyms',
  labels: { singular: label('搜索用语', 'Synonym'), plural: label('搜索用语', 'Synonyms') },
  admin: {
    group: label('管理', 'Administration'),
    useAsTitle: 'word',
    defaultColumns: ['word', 'means'],
    listSearchableFields: ['word', 'pinyin'],
    description: label(
      '大家搜一个词，网站上却用另一个词的时候，在这里连起来：搜“量血压”，也找“义诊”。',
      'Links a word that people type to the words that the pages use.',
    ),
  },
  defaultSort: 'word',
  access: { read: everyoneButTrash, create: editors, update: editors, delete: deleters(editors) },
  trash: true,
  hooks: renewsSite('word'),
  fields: [
    fromModel(synonymSchema.shape.word, {
      name: 'word',
      type: 'text',
      label: label('大家搜的词', 'What people type'),
    }),
    fromModel(synonymSchema.shape.means, {
      name: 'means',
      type: 'text',
      hasMany: true,
      label: label('网站上的说法', 'What the pages say'),
    }),
    pinyinField('word'),
  ],
};
