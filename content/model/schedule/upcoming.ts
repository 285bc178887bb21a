import { addDays, type Day, toDay, yearOf } from '../time/day.ts';
import { dayOfLunarDate } from '../time/lunar.ts';
import { type Occurrence, occurrencesBetween } from './occurrence.ts';
import type { Schedule } from './shape.ts';

/** The calendar's end: the lunar tables go no further. */
const LAST_DAY = toDay('2100-12-31');

/** The first `count` occurrences that touch `from` or a later day; fewer where the schedule ends, or the calendar. */
export function nextOccurrences(schedule: Schedule, from: Day, count: number): Occurrence[] {
  for (let years = 1; ; years *= 2) {
    const horizon = yearOf(from) + years > 2100 ? LAST_DAY : addDays(from, 366 * years);
    const found = occurrencesBetween(schedule, from, horizon);
    if (found.length >= count || horizon === LAST_DAY || isOver(schedule, horizon)) {
      return found.slice(0, count);
    }
  }
}

/** A lunar date that some years do not have, and the years, by the solar calendar, in which it is skipped. */
export interface SkippedDate {
  month: number;
  day: number;
  years: number[];
}

/** The lunar dates of a schedule that are skipped from one day to another, because the month has only 29 days. */
export function skippedDates(schedule: Schedule, from: Day, to: Day): SkippedDate[] {
  const first = schedule.from > from ? schedule.from : from;
  const last = schedule.until && schedule.until < to ? schedule.until : to;
  return schedule.rules.flatMap((rule) => {
    if (rule.kind !== 'yearlyLunar' || rule.day !== 30) return [];
    const years = lunarYears(first, last)
      .filter((year) => dayOfLunarDate(year, rule.month, 30) === null)
      .map((year) => dayOfLunarDate(year, rule.month, 29))
      .filter((day) => day !== null && day >= first && day <= last)
      .map((day) => yearOf(day as Day)); // no null is left
    return years.length > 0 ? [{ month: rule.month, day: rule.day, years }] : [];
  });
}

/** The lunar years that touch the days from `first` to `last`. */
const lunarYears = (first: Day, last: Day): number[] =>
  Array.from(
    { length: Math.max(0, yearOf(last) - yearOf(first) + 2) },
    (_, index) => yearOf(first) - 1 + index,
  ).filter((year) => year >= 1900);

/** Whether nothing can come after a day: the rules have ended, and no exception lies beyond it. */
function isOver(schedule: Schedule, day: Day): boolean {
  const last = lastDayOf(schedule);
  return last !== null && last < day;
}

/** The first day on which an event can take place. */
export const firstDayOf = ({ from, added, moved }: Schedule): Day =>
  [from, ...added.map(({ day }) => day), ...moved.map(({ to }) => to)].sort()[0] ?? from;

/** The last day on which an event can take place; null where it goes on. */
export function lastDayOf({ rules, from, until, added, moved, days }: Schedule): Day | null {
  const end = rules.every(({ kind }) => kind === 'once') ? from : until;
  if (end === undefined) return null;
  const lasts = [end, ...added.map(({ day }) => day), ...moved.map(({ to }) => to)].sort();
  return addDays(lasts.at(-1) ?? end, days - 1);
}
