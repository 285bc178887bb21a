import { z } from 'zod';
import { daySchema, timeSchema } from './day.ts';
import { SOLAR_TERMS } from './lunar.ts';
import { scheduleProblems } from './scheduleProblem.ts';

// The CMS keeps a choice from a list as text.
const weekdaySchema = z.coerce.number().pipe(z.literal([1, 2, 3, 4, 5, 6, 7]));
const monthDaySchema = z.int().min(1).max(31);

/** One way in which an event comes round. `weekday` 1 is Monday. */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** One occasion, on the schedule's first day. */
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('weekly'), weekdays: z.array(weekdaySchema).min(1) }),
  /** Months without the day, as the 31st, are skipped. */
  z.object({ kind: z.literal('monthlyByDay'), days: z.array(monthDaySchema).min(1) }),
  /** The nth such weekday of the month; -1 is the last. Months without a fifth are skipped. */
  z.object({
    kind: z.literal('monthlyByWeekday'),
    nth: z.coerce.number().pipe(z.literal([1, 2, 3, 4, 5, -1])),
    weekday: weekdaySchema,
  }),
  /** 逢五 and the like: the days of each month whose number ends in this digit. */
  z.object({ kind: z.literal('daysEndingIn'), digit: z.int().min(0).max(9) }),
  /** 每年农历: once a lunar year. Years without the day (三十 in a short month) are skipped. */
  z.object({
    kind: z.literal('yearlyLunar'),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(30),
  }),
  /** 每年清明 and the like: the day on which a solar term begins. */
  z.object({ kind: z.literal('yearlySolarTerm'), term: z.enum(SOLAR_TERMS) }),
]);

const movedSchema = z.object({
  day: daySchema,
  to: daySchema,
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  note: z.string().optional(),
});

/** A schedule whose single values are sound, but which may be out of order: see {@link scheduleSchema}. */
export const scheduleShape = z.object({
  rules: z.array(ruleSchema).min(1),
  from: daySchema,
  until: daySchema.optional(),
  days: z.int().min(1).max(60).default(1),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  cancelled: z.array(z.object({ day: daySchema, note: z.string().optional() })).default([]),
  moved: z.array(movedSchema).default([]),
  noted: z.array(z.object({ day: daySchema, note: z.string().min(1) })).default([]),
  added: z
    .array(z.object({ day: daySchema, start: timeSchema.optional(), end: timeSchema.optional() }))
    .default([]),
});

/**
 * When an event takes place: the union of its rules from `from` to `until`, each day once, with single
 * occurrences cancelled, moved, added, or with a note. Without `start` it lasts all day; `days` is its length in
 * days. An exception on a day on which nothing takes place says nothing.
 */
export const scheduleSchema = scheduleShape.check(({ value, issues }) => {
  for (const { path, en } of scheduleProblems(value)) {
    issues.push({ code: 'custom', path, message: en, input: value });
  }
});

export type Rule = z.infer<typeof ruleSchema>;
export type Schedule = z.infer<typeof scheduleSchema>;

/** Whether the event comes round, rather than taking place once. */
export const isRecurring = ({ rules, added }: Schedule): boolean =>
  added.length > 0 || rules.some(({ kind }) => kind !== 'once');
