import { addDays, type Day, type Time } from '../time/day.ts';
import { daysOf } from './recurrence.ts';
import type { Schedule } from './shape.ts';

/**
 * One time an event takes place. `day` is its first day and `lastDay` its last (the same, mostly); without
 * `start` it lasts all day. A moved occurrence appears twice: on its old day as `movedAway`, and on its new one;
 * one that only changed its hours appears once.
 */
export interface Occurrence {
  day: Day;
  lastDay: Day;
  start?: Time | undefined;
  end?: Time | undefined;
  status: 'scheduled' | 'cancelled' | 'movedAway';
  /** Where a `movedAway` occurrence went. */
  movedTo?: Day | undefined;
  /** The day the rule gives, which names the occurrence for good (RFC 5545's RECURRENCE-ID). */
  originalDay: Day;
  note?: string | undefined;
}

/**
 * The occurrences of a schedule that touch the days `from` to `to`, both included: sorted by day and start,
 * one a day from the rules. An occurrence of several days counts when any of its days lies in the range.
 */
export function occurrencesBetween(schedule: Schedule, from: Day, to: Day): Occurrence[] {
  return planned(schedule, lastNeeded(schedule, to))
    .flatMap((occurrence) => withException(schedule, occurrence))
    .filter(({ day, lastDay }) => lastDay >= from && day <= to)
    .sort(byDayAndStart);
}

/** The minute an occurrence is over, in Shanghai: `2026-12-04T11:30`; without an end, the end of its last day. */
export const endOf = ({
  lastDay,
  start,
  end,
}: Pick<Occurrence, 'lastDay' | 'start' | 'end'>): string =>
  start && end ? `${lastDay}T${end}` : `${addDays(lastDay, 1)}T00:00`;

/**
 * Whether what lasts several days opens anew each day, as an exhibition from 09:30 to 17:00 does; where the end is
 * an earlier hour than the start it goes on through the night.
 */
export const hasDailyHours = ({
  day,
  lastDay,
  start,
  end,
}: Pick<Occurrence, 'day' | 'lastDay' | 'start' | 'end'>): boolean =>
  day < lastDay && start !== undefined && (end === undefined || start < end);

/** The days of exceptions on which nothing takes place: left over from an earlier rule. */
export function idleExceptions(schedule: Schedule): Day[] {
  const { cancelled, moved, noted } = schedule;
  const days = [...cancelled, ...moved, ...noted].map(({ day }) => day).sort();
  const held = new Set(planned(schedule, days.at(-1) ?? schedule.from).map(({ day }) => day));
  return [...new Set(days)].filter((day) => !held.has(day));
}

/** Sorts occurrences, and whatever carries a day and a start: all-day first, then by time. */
export const byDayAndStart = (
  a: { day: Day; start?: Time | undefined },
  b: { day: Day; start?: Time | undefined },
): number => compareText(a.day, b.day) || compareText(a.start ?? '', b.start ?? '');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An occurrence may have moved into the range from a day after it. */
const lastNeeded = ({ moved }: Schedule, to: Day): Day =>
  [to, ...moved.map(({ day }) => day)].sort().at(-1) ?? to;

/** What the rules and the additions give up to a day: an addition takes the place of what the rules give that day. */
function planned(schedule: Schedule, to: Day): Occurrence[] {
  const { rules, from, until, added } = schedule;
  const range = { from, to: until && until < to ? until : to };
  const days = new Set(rules.flatMap((rule) => daysOf(rule, range)));
  for (const { day } of added) days.delete(day);
  return [
    ...[...days].map((day) => onDay(schedule, day, schedule)),
    ...added.map(({ day, start, end }) => onDay(schedule, day, start ? { start, end } : schedule)),
  ];
}

/** What became of a planned occurrence; a cancellation is stronger than a move, a move than a note. */
function withException(schedule: Schedule, planned: Occurrence): Occurrence[] {
  const ofThisDay = ({ day }: { day: Day }) => day === planned.day;
  const cancelled = schedule.cancelled.find(ofThisDay);
  if (cancelled) return [{ ...planned, status: 'cancelled', note: cancelled.note }];
  const moved = schedule.moved.find(ofThisDay);
  if (!moved) return [{ ...planned, note: schedule.noted.find(ofThisDay)?.note }];
  const { to, start, end, note } = moved;
  const arrived = {
    ...onDay(schedule, to, start ? { start, end } : planned),
    originalDay: planned.day,
    note,
  };
  if (to === planned.day) return [arrived];
  return [{ ...planned, status: 'movedAway', movedTo: to, note }, arrived];
}

function onDay(
  { days }: Schedule,
  day: Day,
  { start, end }: Pick<Schedule, 'start' | 'end'>,
): Occurrence {
  return {
    day,
    lastDay: addDays(day, days - 1),
    start,
    end,
    status: 'scheduled',
    originalDay: day,
  };
}
