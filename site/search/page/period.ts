import { fullDayText, rangeText, dayText as shortDayText } from '#content/model/time/dateText.ts';
import { type Day, yearOf } from '#content/model/time/day.ts';
import { fromEpochDay, toEpochDay } from '#site/search/format/epochDay.ts';
import type { Period } from '#site/search/query/period.ts';
import { search as words } from '#site/words.ts';

/** As it is written in an address: `2026-10-01~2026-10-31`. */
export const writePeriod = ({ from, to }: Period): string =>
  from === to ? fromEpochDay(from) : `${fromEpochDay(from)}~${fromEpochDay(to)}`;

export function readPeriod(text: string): Period | null {
  const [, from, to = from] = /^(\d{4}-\d\d-\d\d)(?:~(\d{4}-\d\d-\d\d))?$/.exec(text) ?? [];
  if (!from || !to) return null;
  const period = { from: toEpochDay(from), to: toEpochDay(to) };
  return Number.isNaN(period.from + period.to) ? null : period;
}

/** How a period is read: `11月28日至29日`, with the year where it is not this one. */
export const periodText = ({ from, to }: Period, today: number): string =>
  daysText(fromEpochDay(from), fromEpochDay(to), fromEpochDay(today));

/** The same for days as they are written in the index. */
export function daysText(first: string, last: string, today: string): string {
  const [from, to] = [first as Day, last as Day]; // as the build writes them
  const thisYear = yearOf(today as Day); // the reader's clock says it
  if (from === to) return yearOf(from) === thisYear ? shortDayText(from) : fullDayText(from);
  if (yearOf(from) !== yearOf(to)) return words.period(fullDayText(from), fullDayText(to));
  const range = rangeText(from, to);
  return yearOf(from) === thisYear ? range : words.inYear(yearOf(from), range);
}
