import { z } from 'zod';
import { contentDaySchema, daySchema, timeSchema } from '../time/daySchema.ts';
import { atMostItems } from '../value/sentence.ts';
import { line, list } from '../value/text.ts';
import { ruleSchema } from './rule.ts';

/** The most single dates of one kind (cancelled, moved, noted, added) that a schedule keeps. */
const MOST_EXCEPTIONS = 2000;

export const noteSchema = line(200);

const movedSchema = z.object({
  day: daySchema,
  to: contentDaySchema,
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  note: noteSchema.optional(),
});

/** A schedule whose single values are sound, but which may be out of order: see schedule.ts. */
export const scheduleShape = z.object({
  rules: z
    .array(ruleSchema)
    .min(1)
    .max(20, { error: atMostItems(20) }),
  from: daySchema,
  until: daySchema.optional(),
  days: z.int().min(1).max(60).default(1),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  cancelled: list(z.object({ day: daySchema, note: noteSchema.optional() }), MOST_EXCEPTIONS),
  moved: list(movedSchema, MOST_EXCEPTIONS),
  noted: list(z.object({ day: daySchema, note: noteSchema }), MOST_EXCEPTIONS),
  added: list(
    z.object({ day: contentDaySchema, start: timeSchema.optional(), end: timeSchema.optional() }),
    MOST_EXCEPTIONS,
  ),
});

export type Schedule = z.infer<typeof scheduleShape>;
