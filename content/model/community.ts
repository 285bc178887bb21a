import { z } from 'zod';
import { orderSchema } from './value/order.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';

/** A community (社区) of the sub-district. */
export const communitySchema = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  name: line(40),
  summary: lines(300),
  order: orderSchema,
});

export type Community = z.infer<typeof communitySchema>;
