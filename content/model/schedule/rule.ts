import { z } from 'zod';
import { SOLAR_TERMS } from '../time/lunar.ts';

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

export type Rule = z.infer<typeof ruleSchema>;
