import { z } from 'zod';
import { reachingShape } from './reaching.ts';
import { orderSchema } from './value/order.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';

/** A community (社区) of the sub-district. */
export const communitySchema = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  name: line(40),
  summary: lines(300),
  ...reachingShape,
  order: orderSchema,
});

export type Community = z.infer<typeof communitySchema>;
