import { z } from 'zod';
import { figureSchema, MOST_FIGURES } from './figure.ts';
import { reachingShape } from './reaching.ts';
import { CHOOSE } from './value/sentence.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';

/** The levels of the practice positions (新时代文明实践阵地), and the kinds of culture venues beside them. */
export const VENUE_LEVELS = ['所', '站', '点', '文化场所', '广场'] as const;

/** A place where things happen (阵地/场所). */
export const venueSchema = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  name: line(40),
  level: z.enum(VENUE_LEVELS, { error: CHOOSE }),
  community: slugSchema.optional(),
  summary: lines(300),
  ...reachingShape,
  figures: list(figureSchema, MOST_FIGURES),
  isDemo: z.boolean().default(false),
});

export type Venue = z.infer<typeof venueSchema>;
