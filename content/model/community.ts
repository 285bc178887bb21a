import { z } from 'zod';
import { slugSchema } from './value/slug.ts';

/** A community (社区) of the sub-district. */
export const communitySchema = z.object({
  slug: slugSchema,
  formerSlugs: z.array(slugSchema).default([]),
  name: z.string().min(1).max(40),
  summary: z.string().min(1).max(300),
  order: z.number().default(100),
});

export type Community = z.infer<typeof communitySchema>;
