import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { slugSchema } from './value/slug.ts';

/** The levels of the practice positions (新时代文明实践阵地), and the kinds of culture venues beside them. */
export const VENUE_LEVELS = ['所', '站', '点', '文化场所', '广场'] as const;

/** A place where things happen (阵地/场所). */
export const venueSchema = z.object({
  slug: slugSchema,
  formerSlugs: z.array(slugSchema).default([]),
  name: z.string().min(1).max(40),
  level: z.enum(VENUE_LEVELS),
  community: slugSchema.optional(),
  address: z.string().max(120).optional(),
  summary: z.string().min(1).max(300),
  figures: z.array(figureSchema).default([]),
  isDemo: z.boolean().default(false),
});

export type Venue = z.infer<typeof venueSchema>;
