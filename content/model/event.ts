import { z } from 'zod';
import { scheduleSchema } from './schedule/schedule.ts';
import { slugSchema } from './value/slug.ts';

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

/** What came of an event once it is over. */
const outcomeSchema = z.object({
  attendance: z.int().nonnegative().optional(),
  summary: z.string().max(300).optional(),
  story: slugSchema.optional(),
  photos: z.array(z.string()).default([]),
});

/** An event (活动). It takes place at a venue, online, or both. Its body travels beside it, as rich text. */
export const eventSchema = z
  .object({
    slug: slugSchema,
    formerSlugs: z.array(slugSchema).default([]),
    title: z.string().min(1).max(60),
    kind: z.enum(EVENT_KINDS),
    brand: slugSchema.optional(),
    community: slugSchema.optional(),
    venue: slugSchema.optional(),
    /** Where exactly, when the venue's name is not enough. */
    place: z.string().max(80).optional(),
    online: z.url({ protocol: /^https?$/ }).optional(),
    schedule: scheduleSchema,
    summary: z.string().min(1).max(200),
    cover: z.string().optional(),
    /** Said only where it is known to cost nothing. */
    isFree: z.boolean().default(false),
    audiences: z.array(z.enum(AUDIENCES)).default([]),
    howToJoin: z.string().max(300).optional(),
    capacity: z.int().positive().optional(),
    contact: z.string().max(120).optional(),
    state: z.enum(EVENT_STATES).default('scheduled'),
    /** What to tell people when the event is cancelled, postponed or full. */
    notice: z.string().max(200).optional(),
    outcome: outcomeSchema.optional(),
    isDemo: z.boolean().default(false),
  })
  .refine(({ venue, place, online }) => venue ?? place ?? online, {
    error: 'say where it takes place: a venue, a place or an online address',
  });

export type Event = z.infer<typeof eventSchema>;
