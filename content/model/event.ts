import { z } from 'zod';
import { scheduleSchema } from './schedule/schedule.ts';
import { phoneSchema } from './value/phone.ts';
import { atMost, CHOOSE, sentence } from './value/sentence.ts';
import { slugSchema } from './value/slug.ts';
import { line, lines, list } from './value/text.ts';
import { wholeNumber } from './value/wholeNumber.ts';

export const EVENT_KINDS = [
  '志愿服务',
  '文化活动',
  '节日活动',
  '阅读活动',
  '健康义诊',
  '理论宣讲',
] as const;

/** The kind of events that are held for a festival. */
export const FESTIVAL_KIND: EventKind = '节日活动';

export type EventKind = (typeof EVENT_KINDS)[number];

/** The readable part of the address of each kind. */
export const KIND_SLUGS: Record<EventKind, string> = {
  志愿服务: 'zhi-yuan-fu-wu',
  文化活动: 'wen-hua-huo-dong',
  节日活动: 'jie-ri-huo-dong',
  阅读活动: 'yue-du-huo-dong',
  健康义诊: 'jian-kang-yi-zhen',
  理论宣讲: 'li-lun-xuan-jiang',
};

/** Whom an event suits above all: 老人, 小孩, 全家. */
export const AUDIENCES = ['elders', 'children', 'families'] as const;

export const EVENT_STATES = ['scheduled', 'cancelled', 'postponed', 'full'] as const;

/** The most pictures of a gallery. */
export const MOST_PICTURES = 60;

/** A full address on the web. */
const webAddressSchema = z
  .url({
    protocol: /^https?$/,
    error: sentence(
      '请填写以 https:// 开头的完整网址。',
      'Write a full address that begins with https://.',
    ),
  })
  .max(500, { error: atMost(500) });

/** What came of an event once it is over. */
export const outcomeSchema = z.object({
  attendance: wholeNumber({ least: 0, most: 10_000_000 }).optional(),
  summary: lines(300).optional(),
  story: slugSchema.optional(),
  photos: list(z.string(), MOST_PICTURES),
});

export const NOWHERE = sentence(
  '请填写地点：场所、具体位置或线上地址，至少一项。',
  'Say where it takes place: a venue, a place or an online address.',
);

/** An event whose single values are sound; see {@link eventSchema} for all of them together. */
export const eventShape = z.object({
  slug: slugSchema,
  formerSlugs: list(slugSchema, 100),
  title: line(60),
  kind: z.enum(EVENT_KINDS, { error: CHOOSE }),
  brand: slugSchema.optional(),
  community: slugSchema.optional(),
  venue: slugSchema.optional(),
  /** Where exactly, when the venue's name is not enough. */
  place: line(80).optional(),
  online: webAddressSchema.optional(),
  schedule: scheduleSchema,
  summary: lines(200),
  cover: z.string().optional(),
  /** Said only where it is known to cost nothing. */
  isFree: z.boolean().default(false),
  audiences: list(z.enum(AUDIENCES, { error: CHOOSE }), AUDIENCES.length),
  howToJoin: lines(300).optional(),
  capacity: wholeNumber({ least: 1, most: 1_000_000 }).optional(),
  /** Whom to ask: a person or an office. */
  contact: line(120).optional(),
  phone: phoneSchema.optional(),
  state: z.enum(EVENT_STATES, { error: CHOOSE }).default('scheduled'),
  /** What to tell people when the event is cancelled, postponed or full. */
  notice: lines(200).optional(),
  outcome: outcomeSchema.optional(),
  isDemo: z.boolean().default(false),
});

/** An event (活动). It takes place at a venue, online, or both. Its body travels beside it, as rich text. */
export const eventSchema = eventShape.refine(isSomewhere, {
  path: ['place'],
  error: NOWHERE,
});

export type Event = z.infer<typeof eventSchema>;

/** Whether it is said where an event takes place. */
export function isSomewhere({
  venue,
  place,
  online,
}: {
  venue?: unknown;
  place?: unknown;
  online?: unknown;
}): boolean {
  return Boolean(venue || place || online);
}
