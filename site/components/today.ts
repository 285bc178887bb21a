import { dates, relative } from '#site/words.ts';

const DAY_MS = 86_400_000;

/** The calendar day in Asia/Shanghai at an instant, wherever the reader is: `2026-11-28`. */
export function dayInShanghai(now: Date): string {
  // The Swedish form of a date is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** Whole days from one day to another. */
export const daysFrom = (day: string, to: string): number =>
  (Date.parse(to) - Date.parse(day)) / DAY_MS;

/** How a span of days is called from today: 今天, 明天, or nothing. */
export function relativeText(today: string, day: string, lastDay: string): string {
  if (day <= today && today <= lastDay) return relative.today;
  return daysFrom(today, day) === 1 ? relative.tomorrow : '';
}

/** `2026-11-28` as people say it, in its parts. The model's own words would bring the whole calendar along. */
export function dayParts(day: string): { number: string; day: string; weekday: string } {
  const [, month = 0, number = 0] = day.split('-').map(Number);
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
  return {
    number: String(number),
    day: dates.day(month, number),
    weekday: weekday.format(new Date(day)),
  };
}
