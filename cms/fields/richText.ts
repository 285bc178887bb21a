import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import { richText as wellFormed } from 'payload/shared';
import { richTextProblem } from '#content/model/richText.ts';
import { PasteFeature } from '../editor/feature.server.ts';
import { soundText } from '../editor/soundText.ts';
import { figureFields } from './figures.ts';
import { label } from './labels.ts';
import { linkFields } from './links.ts';

export const features = [
  FixedToolbarFeature(),
  InlineToolbarFeature(),
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  BlockquoteFeature(),
  HorizontalRuleFeature(),
  LinkFeature({
    enabledCollections: ['stories', 'events', 'brands', 'teams', 'venues'],
    fields: linkFields,
  }),
  EXPERIMENTAL_TableFeature(),
  UploadFeature({ enabledCollections: ['media'] }),
  PasteFeature(),
  BlocksFeature({
    blocks: [
      {
        slug: 'figure',
        labels: { singular: label('数据', 'Figure'), plural: label('数据', 'Figures') },
        fields: figureFields,
      },
    ],
  }),
];

/** The one editor of the portal: text, headings, lists, quotes, links, tables, pictures and figures. */
export const editor = lexicalEditor({
  features,
  admin: {
    placeholder: label(
      '在这里写；按 / 插入图片、标题',
      'Write here; press / for a picture or a heading',
    ),
  },
});

export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  label: label('正文', 'Text'),
  editor,
  hooks: { beforeValidate: [({ value }) => soundText(value)] },
  validate: (value, options) => richTextProblem(value) ?? wellFormed(value, options),
};
