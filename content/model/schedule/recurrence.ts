import { RRuleTemporal } from 'rrule-temporal';
import { type Day, toDay, yearOf } from '../time/day.ts';
import { dayOfLunarDate, solarTermDay } from '../time/lunar.ts';
import type { Rule } from './rule.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * A rule as an RFC 5545 RRULE value (§3.3.10) without its UNTIL, or null where RFC 5545 cannot say it:
 * a single occasion needs none, and it knows no lunar calendar.
 */
export function rruleOf(rule: Rule): string | null {
  switch (rule.kind) {
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${rule.weekdays.map(byDay).join(',')}`;
    case 'monthlyByDay':
      return `FREQ=MONTHLY;BYMONTHDAY=${rule.days.join(',')}`;
    case 'monthlyByWeekday':
      return `FREQ=MONTHLY;BYDAY=${rule.nth}${byDay(rule.weekday)}`;
    case 'daysEndingIn':
      return `FREQ=MONTHLY;BYMONTHDAY=${daysEndingIn(rule.digit).join(',')}`;
    case 'once':
    case 'yearlyLunar':
    case 'yearlySolarTerm':
      return null;
  }
}

/** The days on which one rule falls, from `from` to `to` (both included), sorted, each once. */
export function daysOf(rule: Rule, { from, to }: { from: Day; to: Day }): Day[] {
  if (from > to) return [];
  if (rule.kind === 'once') return [from];
  if (rule.kind === 'yearlyLunar') {
    return yearly(from, to, (year) => dayOfLunarDate(year, rule.month, rule.day));
  }
  if (rule.kind === 'yearlySolarTerm') {
    return yearly(from, to, (year) => solarTermDay(year, rule.term));
  }
  const rrule = rruleOf(rule);
  // Days are counted in UTC, where every day has 24 hours: a day is a day, whatever the machine's zone.
  const series = new RRuleTemporal({
    rruleString: `DTSTART:${compact(from)}T000000Z\nRRULE:${rrule};UNTIL=${compact(to)}T000000Z`,
  });
  return series.all().map((date) => toDay(date.toPlainDate().toString()));
}

/** A lunar year begins in the solar year of its number and ends in the next, hence one year earlier. */
function yearly(from: Day, to: Day, dayIn: (year: number) => Day | null): Day[] {
  const first = Math.max(yearOf(from) - 1, 1900);
  const years = Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
  return years
    .map(dayIn)
    .filter((day): day is Day => day !== null && day >= from && day <= to)
    .sort();
}

/** The days of a month whose number ends in a digit: 5, 15 and 25; 1, 11, 21 and 31. */
export const daysEndingIn = (digit: number): number[] =>
  [digit, digit + 10, digit + 20, digit + 30].filter((day) => day >= 1 && day <= 31);

const byDay = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

const compact = (day: Day): string => day.replaceAll('-', '');
