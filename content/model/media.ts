import { z } from 'zod';

/** One stored file of a picture: an address below the CMS, and its size in CSS pixels. */
const renditionSchema = z.object({
  filename: z.string().min(1),
  width: z.int().positive(),
  height: z.int().positive(),
  mimeType: z.string().regex(/^image\//),
});

/**
 * A picture. `alt` says what it shows, in words, for those who do not see it. `renditions` are the sizes
 * the site may use, in AVIF and WebP, smallest first; `focalX`, `focalY` in percent of width and height.
 */
export const mediaSchema = z.object({
  id: z.string().min(1),
  alt: z.string().min(2, 'say in a few words what the picture shows'),
  caption: z.string().optional(),
  credit: z.string().optional(),
  isDemo: z.boolean().default(false),
  focalX: z.number().min(0).max(100).default(50),
  focalY: z.number().min(0).max(100).default(50),
  original: renditionSchema,
  renditions: z.array(renditionSchema),
});

export type Media = z.infer<typeof mediaSchema>;
