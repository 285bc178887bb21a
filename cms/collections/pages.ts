import type { CollectionConfig } from 'payload';
import { pageSchema } from '#content/model/page.ts';
import { administrators } from '../access/administrators.ts';
import { editors } from '../access/editors.ts';
import { nobody } from '../access/nobody.ts';
import { everyEditor, publishedPageOrEditors } from '../access/readersOf.ts';
import { fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { pictureIdsField } from '../fields/pictureIds.ts';
import { bodyField } from '../fields/richText.ts';
import { keepStandingPage, keepStandingPageRestored } from '../guards/standingPages.ts';
import { drafts } from '../publishing/drafts.ts';
import { renewsSite } from '../publishing/hooks.ts';
import { scheduled } from '../scheduling/hooks.ts';

const renewing = renewsSite('title');
const hooks = scheduled({
  ...renewing,
  beforeOperation: [keepStandingPage],
  afterChange: [keepStandingPageRestored, ...(renewing.afterChange ?? [])],
});

/** The standing pages: each has its own address on the site, so none is added or renamed by an editor. */
export const pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: label('页面', 'Page'), plural: label('页面', 'Pages') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
  },
  access: {
    read: publishedPageOrEditors,
    readVersions: everyEditor,
    create: administrators,
    update: editors,
    delete: nobody,
  },
  versions: drafts,
  hooks,
  fields: [
    fromModel(pageSchema.shape.title, {
      name: 'title',
      type: 'text',
      label: label('标题', 'Title'),
    }),
    fromModel(pageSchema.shape.summary, {
      name: 'summary',
      type: 'textarea',
      label: label('摘要', 'Summary'),
    }),
    bodyField,
    {
      name: 'slug',
      type: 'select',
      required: true,
      unique: true,
      label: label('网址', 'Address'),
      options: [
        { value: 'help', label: '/help/' },
        { value: 'about', label: '/about/' },
        { value: 'privacy', label: '/privacy/' },
        { value: 'accessibility', label: '/accessibility/' },
        { value: 'english', label: '/english/' },
      ],
      admin: { position: 'sidebar' },
    },
    pictureIdsField,
    pinyinField('title'),
  ],
};
