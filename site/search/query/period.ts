import { periods } from '#site/search/format/chinese.ts';
import { fromEpochDay } from '#site/search/format/epochDay.ts';

/** Days from one to another, both included, in days since 1970. */
export interface Period {
  from: number;
  to: number;
}

export const span = (from: number, to = from): Period => ({ from, to });

/** Monday begins a week; 1970 began on a Thursday. */
export const mondayBefore = (day: number): number => day - ((day + 3) % 7);

/** The day of the week that comes next, today included; or that of a week so far from this one. */
export function weekdayFrom(character: string, today: number, ahead?: number): number {
  const at = Math.min(periods.weekdays.indexOf(character), 6);
  const monday = mondayBefore(today);
  if (ahead !== undefined) return monday + 7 * ahead + at;
  return monday + at < today ? monday + 7 + at : monday + at;
}

/** The month that lies so many months from today's. */
export function monthFrom(today: number, ahead: number): Period {
  const [year = 0, month = 0] = fromEpochDay(today).split('-').map(Number);
  return periodOfMonth(year, month + ahead);
}

/** Month 13 is January of the next year, month 0 December of the one before. */
export const periodOfMonth = (year: number, month: number): Period => ({
  from: firstOfMonth(year, month),
  to: firstOfMonth(year, month + 1) - 1,
});

const firstOfMonth = (year: number, month: number): number =>
  Math.round(Date.UTC(year, month - 1, 1) / 86_400_000);

export const yearAt = (day: number): number => Number(fromEpochDay(day).slice(0, 4));

/** Of the same days in several years those that are nearest to today. */
export const nearest = (periods: readonly Period[], today: number): Period | undefined =>
  [...periods].sort((a, b) => distance(a, today) - distance(b, today))[0];

const distance = ({ from, to }: Period, today: number): number =>
  Math.max(from - today, today - to, 0);
