import { z } from 'zod';
import { FILL_IN, sentence } from '../value/sentence.ts';
import { type Day, isDay, notADay } from './day.ts';

/** A {@link Day}. */
export const daySchema = z
  .string({ error: FILL_IN })
  .refine((text) => isDay(text), {
    error: (issue) => notADay(issue.input),
  })
  .brand<'Day'>();

/** The first day that content may speak of, and the last: well within the lunar tables, which days before and after it need. */
export const FIRST_CONTENT_DAY = '1980-01-01' as Day; // within the range of days
const LAST_CONTENT_DAY = '2099-12-31';

/** A day on which something took place or will: from 1980 to 2099. */
export const contentDaySchema = daySchema.refine(
  (day) => day >= FIRST_CONTENT_DAY && day <= LAST_CONTENT_DAY,
  {
    error: sentence('日期要在 1980 年到 2099 年之间。', 'Give a day from 1980 to 2099.'),
  },
);

/** A {@link Time}. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: (issue) =>
      `请填写时间，例如 19:30。“${String(issue.input)}” is not a time: write it as 19:30.`,
  })
  .brand<'Time'>();
