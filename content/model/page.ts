import { z } from 'zod';
import { slugSchema } from './value/slug.ts';

/** A standing page (about, privacy, accessibility). Its body travels beside it, as rich text. */
export const pageSchema = z.object({
  slug: slugSchema,
  title: z.string().min(1).max(40),
  summary: z.string().min(1).max(200),
});

export type Page = z.infer<typeof pageSchema>;
