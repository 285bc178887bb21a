import { z } from 'zod';
import { slugSchema } from './value/slug.ts';
import { line, lines } from './value/text.ts';

/** A standing page (about, privacy, accessibility). Its body travels beside it, as rich text. */
export const pageSchema = z.object({
  slug: slugSchema,
  title: line(40),
  summary: lines(200),
});

export type Page = z.infer<typeof pageSchema>;
