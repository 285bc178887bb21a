import { dateWords, periods } from '#site/search/format/chinese.ts';
import { fromEpochDay, toEpochDay } from '#site/search/format/epochDay.ts';

/** Days from one to another, both included; written `2026-10-01~2026-10-31` in the address. */
export interface Period {
  from: number;
  to: number;
}

export const writePeriod = ({ from, to }: Period): string =>
  from === to ? fromEpochDay(from) : `${fromEpochDay(from)}~${fromEpochDay(to)}`;

export function readPeriod(text: string): Period | null {
  const [, from, to = from] = /^(\d{4}-\d\d-\d\d)(?:~(\d{4}-\d\d-\d\d))?$/.exec(text) ?? [];
  if (!from || !to) return null;
  const period = { from: toEpochDay(from), to: toEpochDay(to) };
  return Number.isNaN(period.from + period.to) ? null : period;
}

/** How a period is read: `10月1日到10月31日`, with the year where it is not this one. */
export function periodText({ from, to }: Period, today: number): string {
  const say = (count: number) => {
    const [year = '', month, day] = fromEpochDay(count).split('-');
    const isThisYear = fromEpochDay(today).startsWith(year);
    return `${isThisYear ? '' : year + dateWords.year}${Number(month)}${dateWords.month}${Number(day)}${dateWords.day}`;
  };
  return from === to ? say(from) : `${say(from)}${dateWords.until}${say(to)}`;
}

/** The days that people call 今天, 上个月, 周末 and the like, from today. */
export function namedPeriod(name: string, today: number): Period | null {
  const span = (from: number, to = from) => ({ from, to });
  // Monday begins a week; 1970 began on a Thursday.
  const monday = today - ((today + 3) % 7);
  const { days, weeks, weekend, months } = periods;
  if (name in days) return span(today + (days[name] ?? 0));
  if (name in weeks)
    return span(monday + 7 * (weeks[name] ?? 0), monday + 7 * (weeks[name] ?? 0) + 6);
  if (name === weekend) return span(monday + 5, monday + 6);
  if (name in months) return monthOf(today, months[name] ?? 0);
  return null;
}

/** The month that lies so many months from today's. */
function monthOf(today: number, ahead: number): Period {
  const [year = 0, month = 0] = fromEpochDay(today).split('-').map(Number);
  return { from: firstOfMonth(year, month + ahead), to: firstOfMonth(year, month + ahead + 1) - 1 };
}

/** Month 13 is January of the next year, month 0 December of the one before. */
export const firstOfMonth = (year: number, month: number): number =>
  Math.round(Date.UTC(year, month - 1, 1) / 86_400_000);
