import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The one time zone of the portal. Source: facts.yaml, place.timezone. */
export const TIME_ZONE = 'Asia/Shanghai';

/** The zone's offset from UTC. China has kept +08:00 without summer time since 1992 (IANA tzdata, `asia`). */
const UTC_OFFSET = '+08:00';

/** A calendar day in Asia/Shanghai, written `2026-10-18`. Years 1900 to 2100, the range of the lunar tables. */
export type Day = string & z.$brand<'Day'>;

/** The first day there is: whatever has a beginning of its own is asked for from here on. */
export const FIRST_DAY = '1900-01-01' as Day; // within the range below

/** A wall-clock time in Asia/Shanghai, to the minute, written `19:30`. `00:00` to `23:59`. */
export type Time = string & z.$brand<'Time'>;

/** A calendar month, written `2026-10`. */
export type Month = string & z.$brand<'Month'>;

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const daySchema = z
  .string()
  .refine(isDay, {
    error: (issue) =>
      `“${String(issue.input)}” is not a day: write it as 2026-10-18, between 1900 and 2100`,
  })
  .brand<'Day'>();

export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
    error: (issue) => `“${String(issue.input)}” is not a time: write it as 19:30`,
  })
  .brand<'Time'>();

/** @throws ZodError when the text is not a day of the years 1900 to 2100. */
export const toDay = (text: string): Day => daySchema.parse(text);

/** The calendar day in Asia/Shanghai at an instant. Callers pass the clock in: nothing here reads it. */
export function dayAt(instant: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainDate()
    .toString() as Day; // a PlainDate's string is a day by construction
}

/** The day `count` days later, or earlier when `count` is negative. */
export const addDays = (day: Day, count: number): Day =>
  plain(day).add({ days: count }).toString() as Day; // as above

/** Whole days from one day to another: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days;

export const weekdayOf = (day: Day): Weekday => plain(day).dayOfWeek as Weekday; // ISO: 1 to 7

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month; // a day begins with its month

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function eachDay(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** An ISO 8601 date-time with the zone's offset: `2026-10-18T19:30:00+08:00`. */
export const isoDateTime = (day: Day, time: Time): string => `${day}T${time}:00${UTC_OFFSET}`;

function isDay(text: string): boolean {
  if (!/^(19\d\d|20\d\d|2100)-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);
