import { z } from 'zod';
import { isoDateTime } from '#content/model/time/day.ts';
import { daySchema, timeSchema } from '#content/model/time/daySchema.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { SCHEDULED_ACTIONS, type ScheduledAction } from './actions.ts';

/** What is further off than this is a slip of the year. */
const MOST_AHEAD_MS = 2 * 366 * 24 * 3_600_000;

const askedSchema = z.object({
  action: z.enum(SCHEDULED_ACTIONS),
  day: daySchema,
  time: timeSchema,
});

interface Asked {
  action: ScheduledAction;
  /** An ISO instant in UTC, as the database compares them. */
  at: string;
}

/**
 * What somebody asks for: `{action: 'publish', day: '2026-12-01', time: '08:00'}`, by the clock in Shanghai.
 * @returns that, or the sentence that refuses it.
 */
export function readAsked(body: unknown, now: Date): Asked | { refusal: string } {
  const read = askedSchema.safeParse(body);
  if (!read.success) return { refusal: WHEN };
  const { action, day, time } = read.data;
  const instant = new Date(isoDateTime(day, time));
  const wait = instant.getTime() - now.getTime();
  if (wait <= 0) return { refusal: PAST };
  return wait > MOST_AHEAD_MS ? { refusal: FAR } : { action, at: instant.toISOString() };
}

const WHEN = sentence('请填写日期和几点几分。', 'Say on which day and at what time.');
const PAST = sentence(
  '这个时间已经过了，请选晚一点的，或者直接发布。',
  'That time has passed: choose a later one, or publish it now.',
);
const FAR = sentence(
  '最远能定到两年以后，请看看年份。',
  'At most two years ahead: check the year.',
);
