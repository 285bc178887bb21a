import { z } from 'zod';
import { figureSchema, MOST_FIGURES } from './figure.ts';
import { orderSchema } from './value/order.ts';
import { phoneSchema } from './value/phone.ts';
import { CHOOSE, sentence } from './value/sentence.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';

/** The emblems there are: one drawn for each of the first four brands, and one for any other. */
export const EMBLEMS = ['flower', 'stitch', 'mother', 'friday', 'jacket'] as const;

export type EmblemName = (typeof EMBLEMS)[number];

/** A volunteer brand (品牌). Relations to other things are their slugs; `cover` names a picture. */
export const brandSchema = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  name: line(40),
  slogan: line(60).optional(),
  community: slugSchema.optional(),
  founded: z
    .string()
    .regex(/^\d{4}(-\d{2})?$/, {
      error: sentence('请写成 2024 或 2024-01。', 'Write it as 2024 or 2024-01.'),
    })
    .optional(),
  summary: lines(200),
  programmes: list(line(60), 30),
  /** Whom the brand serves. */
  serves: list(line(60), 30),
  /** What to bring or to know before coming. */
  bring: lines(120).optional(),
  /** Whom to ask for on the telephone. */
  contact: line(60).optional(),
  phone: phoneSchema.optional(),
  figures: list(figureSchema, MOST_FIGURES),
  cover: z.string().optional(),
  /** Its mark, and with it its accent colour. */
  emblem: z.enum(EMBLEMS, { error: CHOOSE }).default('flower'),
  /** The brand's place on the home page: lower comes first. */
  order: orderSchema,
});

export type Brand = z.infer<typeof brandSchema>;
