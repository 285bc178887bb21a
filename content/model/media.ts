import { z } from 'zod';
import { sentence } from './value/sentence.ts';
import { line } from './value/text.ts';

const MOST_PIXELS = 100_000;

/** A name that needs no care in an address or a folder: letters of any language, digits, dots, hyphens, spaces. */
const fileNameSchema = z.string().regex(/^[\p{Letter}\p{Mark}\p{Number} ._()+-]{1,200}$/u, {
  error: sentence(
    '图片的文件名里有不能用的符号。',
    'The name of the file has marks that cannot be used.',
  ),
});

const TOO_SHORT = sentence(
  '请用几个字说说图上是什么。',
  'Say in a few words what the picture shows.',
);

/** What a picture shows. */
const altSchema = line(200).min(2, { error: TOO_SHORT });

const OUT_OF_PICTURE = sentence(
  '焦点要在图片里面。',
  'The focal point must lie within the picture.',
);

/** A coordinate of the point of a picture that a crop keeps, in percent of its width or height. */
export const focalPointSchema = z
  .number({ error: OUT_OF_PICTURE })
  .min(0, { error: OUT_OF_PICTURE })
  .max(100, { error: OUT_OF_PICTURE });

/** One stored file of a picture: an address below the CMS, and its size in CSS pixels. */
const renditionSchema = z.object({
  filename: fileNameSchema,
  width: z.int().min(1).max(MOST_PIXELS),
  height: z.int().min(1).max(MOST_PIXELS),
  mimeType: z.string().regex(/^image\//),
});

/**
 * A picture. `alt` says what it shows, in words, for those who do not see it. `renditions` are the sizes
 * the site may use, in AVIF and WebP, smallest first; `focalX`, `focalY` in percent of width and height.
 */
export const mediaSchema = z.object({
  id: z.string().min(1),
  alt: altSchema,
  caption: line(200).optional(),
  credit: line(60).optional(),
  isDemo: z.boolean().default(false),
  /** When the CMS last changed it, its file above all. */
  updatedAt: z.string().optional(),
  focalX: focalPointSchema.default(50),
  focalY: focalPointSchema.default(50),
  original: renditionSchema,
  renditions: z.array(renditionSchema).max(20),
});

export type Media = z.infer<typeof mediaSchema>;
