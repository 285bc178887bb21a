import { z } from 'zod';
import { daySchema } from './time/daySchema.ts';
import { slugSchema } from './value/slug.ts';

/** A story or a piece of news (故事/新闻). Its body travels beside it, as rich text. */
export const storySchema = z.object({
  slug: slugSchema,
  formerSlugs: z.array(slugSchema).default([]),
  title: z.string().min(1).max(80),
  date: daySchema,
  brand: slugSchema.optional(),
  communities: z.array(slugSchema).default([]),
  byline: z.string().max(60).optional(),
  /** Where the facts come from. */
  source: z.string().max(120).optional(),
  summary: z.string().min(1).max(200),
  cover: z.string().optional(),
  gallery: z.array(z.string()).default([]),
  events: z.array(slugSchema).default([]),
  /** Demonstration, not fact. */
  isDemo: z.boolean().default(false),
});

export type Story = z.infer<typeof storySchema>;
