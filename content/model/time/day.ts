import type { z } from 'zod';

/** The one time zone of the portal: that of the sub-district, in Yunnan. */
export const TIME_ZONE = 'Asia/Shanghai';

/** The zone's offset from UTC. China has kept +08:00 without summer time since 1992 (IANA tzdata, `asia`). */
const UTC_OFFSET = '+08:00';
const UTC_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

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

/** @throws RangeError when the text is not a day of the years 1900 to 2100. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(notADay(text));
  return text;
}

/** The sentence that refuses what is not a day. */
export const notADay = (text: unknown): string =>
  `请填写日期，例如 2026-10-18。“${String(text)}” is not a day: write it as 2026-10-18, between 1900 and 2100.`;

/** Whether a text is a day of the years 1900 to 2100. */
export function isDay(text: string): text is Day {
  if (!/^(19\d\d|20\d\d|2100)-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The calendar day in Asia/Shanghai at an instant. Callers pass the clock in: nothing here reads it. */
export const dayAt = (instant: Date): Day => dayOf(instant.getTime() + UTC_OFFSET_MS);

/** The day `count` days later, or earlier when `count` is negative. */
export const addDays = (day: Day, count: number): Day => dayOf(midnight(day) + count * DAY_MS);

/** Whole days from one day to another: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / DAY_MS;

export const weekdayOf = (day: Day): Weekday =>
  (((new Date(midnight(day)).getUTCDay() + 6) % 7) + 1) as Weekday; // 1 to 7 by the arithmetic

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

// Days are counted in UTC, where every day has 24 hours.
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (milliseconds: number): Day =>
  new Date(milliseconds).toISOString().slice(0, 10) as Day; // an ISO string begins with its day
