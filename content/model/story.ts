import { z } from 'zod';
import { MOST_PICTURES } from './event.ts';
import { contentDaySchema } from './time/daySchema.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';

/** The most communities, or events, that a story speaks of. */
export const MOST_RELATED = 60;

/** A story or a piece of news (故事/新闻). Its body travels beside it, as rich text. */
export const storySchema = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  title: line(80),
  date: contentDaySchema,
  brand: slugSchema.optional(),
  communities: list(slugSchema, MOST_RELATED),
  byline: line(60).optional(),
  /** Where the facts come from. */
  source: line(120).optional(),
  summary: lines(200),
  cover: z.string().optional(),
  gallery: list(z.string(), MOST_PICTURES),
  events: list(slugSchema, MOST_RELATED),
  /** Demonstration, not fact. */
  isDemo: z.boolean().default(false),
});

export type Story = z.infer<typeof storySchema>;
