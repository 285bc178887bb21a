import { z } from 'zod';
import { figureSchema, MOST_FIGURES } from './figure.ts';
import { orderSchema } from './value/order.ts';
import { phoneSchema } from './value/phone.ts';
import { CHOOSE } from './value/sentence.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';

export const TEAM_KINDS = ['志愿服务', '文化文艺', '网格服务'] as const;

export type TeamKind = (typeof TEAM_KINDS)[number];

/** A team (队伍) that people can join or ask for help; of a community, or of the whole sub-district when it names none. */
export const teamSchema = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  name: line(40),
  kind: z.enum(TEAM_KINDS, { error: CHOOSE }),
  /** What it does. */
  summary: lines(200),
  community: slugSchema.optional(),
  brand: slugSchema.optional(),
  venue: slugSchema.optional(),
  /** When and where it meets, in words, where no event says it. */
  meets: lines(120).optional(),
  /** The event at which it can be met. */
  event: slugSchema.optional(),
  howToJoin: lines(200).optional(),
  /** Whom to ask for on the telephone. */
  contact: line(60).optional(),
  phone: phoneSchema.optional(),
  figures: list(figureSchema, MOST_FIGURES),
  order: orderSchema,
  isDemo: z.boolean().default(false),
});

export type Team = z.infer<typeof teamSchema>;
