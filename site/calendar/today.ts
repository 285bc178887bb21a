import { dates, relative } from '#site/words.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another. */
export const daysFrom = (day: string, to: string): number =>
  (Date.parse(to) - Date.parse(day)) / DAY_MS;

/** The Monday of a day's week. */
export function mondayFrom(day: string): string {
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(Date.parse(day) - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

interface Span {
  day: string;
  lastDay: string;
  /** The minute it begins; empty when it lasts all day. */
  starts: string;
  /** The minute it is over. */
  ends: string;
}

/** How a date is called at a minute: 进行中, 已结束, 今天, 明天, or nothing. Minutes are Shanghai's: `2026-12-04T15:20`. */
export function relativeText(now: string, { day, lastDay, starts, ends }: Span): string {
  const [today = '', time = ''] = now.split('T');
  if (ends <= now) return lastDay === today ? relative.over : '';
  if (day > today) return daysFrom(today, day) === 1 ? relative.tomorrow : '';
  const opens = starts.slice(11);
  const closes = ends.endsWith('T00:00') ? '24:00' : ends.slice(11);
  if (!starts || starts > now) return relative.today;
  // What lasts several days with hours opens anew each day; see hasDailyHours in the model.
  if (day === lastDay || closes <= opens || (opens <= time && time < closes)) return relative.now;
  return time < opens ? relative.today : relative.tomorrow;
}

/** `2026-11-28` as people say it, in its parts. The model's own words would bring the whole calendar along. */
export function dayParts(day: string): Record<'month' | 'number' | 'day' | 'weekday', string> {
  const [, month = 0, number = 0] = day.split('-').map(Number);
  const weekday = new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' });
  return {
    month: String(month),
    number: String(number),
    day: dates.day(month, number),
    weekday: weekday.format(new Date(day)),
  };
}
