import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { slugSchema } from './value/slug.ts';

/** The emblems there are: one drawn for each of the first four brands, and one for any other. */
export const EMBLEMS = ['flower', 'stitch', 'mother', 'friday', 'jacket'] as const;

export type EmblemName = (typeof EMBLEMS)[number];

/** A volunteer brand (品牌). Relations to other things are their slugs; `cover` names a picture. */
export const brandSchema = z.object({
  slug: slugSchema,
  formerSlugs: z.array(slugSchema).default([]),
  name: z.string().min(1).max(40),
  slogan: z.string().max(60).optional(),
  community: slugSchema.optional(),
  founded: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/, 'write the founding as 2024 or 2024-01')
    .optional(),
  summary: z.string().min(1).max(200),
  programmes: z.array(z.string().min(1)).default([]),
  /** Whom the brand serves. */
  serves: z.array(z.string().min(1)).default([]),
  figures: z.array(figureSchema).default([]),
  cover: z.string().optional(),
  /** Its mark, and with it its accent colour. */
  emblem: z.enum(EMBLEMS).default('flower'),
  /** The brand's place on the home page: lower comes first. */
  order: z.number().default(100),
});

export type Brand = z.infer<typeof brandSchema>;
