import { z } from 'zod';
import { type Day, eachDay, yearOf } from './day.ts';
import { daySchema } from './daySchema.ts';

/** The public holidays of a year and the weekend days worked in exchange, as the State Council announces them. */
export const holidayYearSchema = z
  .object({
    year: z.int().min(1949).max(2100),
    /** The announcement. */
    source: z.string().min(1),
    holidays: z.array(z.object({ name: z.string().min(1), from: daySchema, to: daySchema })),
    workdays: z.array(daySchema),
  })
  .check(({ value: { year, holidays, workdays }, issues }) => {
    for (const { name, from, to } of holidays) {
      if (to < from) problem(`${name} ends ${to} before it begins ${from}`);
    }
    for (const day of [...holidays.flatMap(({ from, to }) => [from, to]), ...workdays]) {
      // 元旦 may begin on the last days of the year before.
      if (yearOf(day) !== year && yearOf(day) !== year - 1) problem(`${day} is not of ${year}`);
    }
    function problem(message: string): void {
      issues.push({ code: 'custom', message, input: year });
    }
  });

export type HolidayYear = z.infer<typeof holidayYearSchema>;

/** What the announcement makes of a day: off work, or at work on a weekend in exchange. */
export interface DayOff {
  isOff: boolean;
  /** The holiday; none at a day worked in exchange. */
  name?: string;
}

/** Every day that an announcement changes; days that it does not name are as the week has them. */
export function daysOff(years: HolidayYear[]): Map<Day, DayOff> {
  const days = new Map<Day, DayOff>();
  for (const { holidays, workdays } of years) {
    for (const { name, from, to } of holidays) {
      for (const day of eachDay(from, to)) days.set(day, { isOff: true, name });
    }
    for (const day of workdays) days.set(day, { isOff: false });
  }
  return days;
}
