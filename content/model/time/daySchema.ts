import { z } from 'zod';
import { isDay, notADay } from './day.ts';

/** A {@link Day}. */
export const daySchema = z
  .string()
  .refine((text) => isDay(text), {
    error: (issue) => notADay(issue.input),
  })
  .brand<'Day'>();

/** A {@link Time}. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: (issue) =>
      `请填写时间，例如 19:30。“${String(issue.input)}” is not a time: write it as 19:30.`,
  })
  .brand<'Time'>();
