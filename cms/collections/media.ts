import type { CollectionConfig, ImageSize, TextFieldSingleValidation } from 'payload';
import { mediaSchema } from '#content/model/media.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { line } from '#content/model/value/text.ts';
import { settings } from '#content/settings.ts';
import { consentedOrSignedIn } from '../access/consentedOrSignedIn.ts';
import { deleters } from '../access/deleters.ts';
import { ownUnpublishedOrEditors, ownUnpublishedOrEditorsOfAll } from '../access/ownUnpublished.ts';
import { signedIn, signedInOnField } from '../access/signedIn.ts';
import { fits, fromModel } from '../fields/fromModel.ts';
import { isDemoField } from '../fields/isDemo.ts';
import { label } from '../fields/labels.ts';
import { pinyinField } from '../fields/listed.ts';
import { publishedAtField } from '../fields/publishedAt.ts';
import { createdByField } from '../fields/relations.ts';
import { ownFile } from '../guards/ownFile.ts';
import { noteFiles } from '../guards/wholePictures.ts';
import { fileToEdit, noteDeleted, noteReplaced, ownName, putFiles } from '../pictures/hooks.ts';
import { ownBucket, pictureFolder } from '../pictures/ofSettings.ts';
import { serveFrom } from '../pictures/serve.ts';
import { renewsSite } from '../publishing/hooks.ts';

/** The widths the site's layouts ask for, in CSS pixels: a phone, a phone at high density, a desk. */
const WIDTHS = [480, 960, 1600];

// AVIF with effort 1 is three times as fast as with 3 and a tenth larger: an editor waits for it.
const sizes: ImageSize[] = WIDTHS.flatMap((width) => [
  size(width, 'avif', { quality: 55, effort: 1 }),
  size(width, 'webp', { quality: 78 }),
]);

/** Whoever ticks the consent says who gave it. */
const consentedBySomebody: TextFieldSingleValidation = (value, { siblingData }) => {
  const { consent } = siblingData as { consent?: boolean }; // Payload leaves siblings untyped
  return consent && !value
    ? sentence('请写明谁在什么时候同意的。', 'Say who consented, and when.')
    : fits(line(200).optional())(value);
};

const bucket = ownBucket();
const { beforeChange = [], afterChange = [], ...published } = renewsSite('alt');

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('图片', 'Picture'), plural: label('图片', 'Pictures') },
  admin: {
    group: label('内容', 'Content'),
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'usedIn', 'wants'],
    listSearchableFields: ['alt', 'caption', 'filename', 'pinyin'],
  },
  access: {
    read: consentedOrSignedIn,
    create: signedIn,
    update: ownUnpublishedOrEditors,
    delete: deleters(ownUnpublishedOrEditorsOfAll),
  },
  trash: true,
  hooks: {
    ...published,
    beforeValidate: [noteFiles],
    beforeOperation: bucket ? [fileToEdit(bucket), ownFile, ownName] : [ownFile],
    beforeChange: [...beforeChange, ...(bucket ? [putFiles(bucket)] : [])],
    afterChange: [...afterChange, ...(bucket ? [noteReplaced] : [])],
    beforeDelete: bucket ? [noteDeleted] : [],
  },
  upload: {
    staticDir: pictureFolder(settings()),
    ...(bucket && { disableLocalStorage: true, handlers: [serveFrom(bucket)] }),
    // SVG can carry script, so it is refused; drawings are turned into pixels before they come here.
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    focalPoint: true,
    // Encoding anew drops EXIF and with it the place where a photo was taken.
    formatOptions: { format: 'webp', options: { quality: 85 } },
    resizeOptions: { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true },
    imageSizes: sizes,
    adminThumbnail: 'webp480',
  },
  fields: [
    fromModel(mediaSchema.shape.alt, {
      name: 'alt',
      type: 'text',
      label: label('图片说明', 'What the picture shows'),
      admin: {
        description: label(
          '念给看不见图的人听：图上有谁，在做什么。',
          'Read out to those who cannot see it: who is in it, and what they do.',
        ),
      },
    }),
    fromModel(mediaSchema.shape.caption, {
      name: 'caption',
      type: 'text',
      label: label('图注', 'Caption'),
    }),
    fromModel(mediaSchema.shape.credit, {
      name: 'credit',
      type: 'text',
      label: label('摄影/作者', 'Credit'),
    }),
    {
      name: 'people',
      type: 'select',
      required: true,
      label: label('能认出人吗', 'Recognisable people'),
      options: [
        { value: 'none', label: label('认不出，或没有人', 'None') },
        { value: 'adults', label: label('能认出成年人', 'Adults') },
        { value: 'minors', label: label('有未成年人', 'Minors') },
      ],
    },
    {
      name: 'consent',
      type: 'checkbox',
      defaultValue: false,
      label: label('本人（或监护人）已同意公开', 'Consent to publish is recorded'),
      admin: {
        condition: (data) => data?.people !== 'none',
        description: label(
          '没有勾选前，这张图不会出现在网站上。',
          'Until this is ticked, the picture does not appear on the site.',
        ),
      },
    },
    {
      name: 'consentNote',
      type: 'text',
      label: label('谁在什么时候同意的', 'Who consented, and when'),
      access: { read: signedInOnField },
      admin: { condition: (data) => Boolean(data?.consent) },
      validate: consentedBySomebody,
    },
    isDemoField,
    publishedAtField,
    createdByField,
    pinyinField('alt'),
  ],
};

function size(width: number, format: 'avif' | 'webp', options: object): ImageSize {
  return {
    name: `${format}${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format, options },
  };
}
