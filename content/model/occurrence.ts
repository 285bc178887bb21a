import { addDays, type Day, type Time } from './day.ts';
import { daysOf } from './recurrence.ts';
import type { Schedule } from './schedule.ts';

/**
 * One time an event takes place. `day` is its first day and `lastDay` its last (the same, mostly); without
 * `start` it lasts all day. A moved occurrence appears twice: on its old day as `movedAway`, and on its new one.
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
  return [...regular(schedule, to), ...moved(schedule), ...added(schedule)]
    .filter(({ day, lastDay }) => lastDay >= from && day <= to)
    .sort(byDayAndStart);
}

/** Sorts occurrences, and whatever carries a day and a start: all-day first, then by time. */
export const byDayAndStart = (
  a: { day: Day; start?: Time | undefined },
  b: { day: Day; start?: Time | undefined },
): number => compareText(a.day, b.day) || compareText(a.start ?? '', b.start ?? '');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the rules give, up to `to`, with cancellations and removals marked. */
function regular(schedule: Schedule, to: Day): Occurrence[] {
  return daysOnRules(schedule, to).map((day) => {
    const cancelled = schedule.cancelled.find((exception) => exception.day === day);
    const away = schedule.moved.find((exception) => exception.day === day);
    return {
      ...onDay(schedule, day, schedule),
      ...(away &&
        !cancelled && { status: 'movedAway' as const, movedTo: away.to, note: away.note }),
      ...(cancelled && { status: 'cancelled' as const, note: cancelled.note }),
    };
  });
}

function moved(schedule: Schedule): Occurrence[] {
  const isCancelled = (day: Day) => schedule.cancelled.some((exception) => exception.day === day);
  return schedule.moved
    .filter(({ day }) => !isCancelled(day))
    .map(({ day, to, start, end, note }) => ({
      ...onDay(schedule, to, start ? { start, end } : schedule),
      originalDay: day,
      note,
    }));
}

const added = (schedule: Schedule): Occurrence[] =>
  schedule.added.map(({ day, start, end }) =>
    onDay(schedule, day, start ? { start, end } : schedule),
  );

function onDay(
  schedule: Schedule,
  day: Day,
  { start, end }: Pick<Schedule, 'start' | 'end'>,
): Occurrence {
  const lastDay = lastDayFrom(day, schedule);
  return { day, lastDay, start, end, status: 'scheduled', originalDay: day };
}

/** The union of the rules, each day once: a day that an addition names is the addition's. */
function daysOnRules(schedule: Schedule, to: Day): Day[] {
  const until = schedule.until && schedule.until < to ? schedule.until : to;
  const range = { from: schedule.from, to: until };
  const days = new Set(schedule.rules.flatMap((rule) => daysOf(rule, range)));
  for (const { day } of schedule.added) days.delete(day);
  return [...days].sort();
}

const lastDayFrom = (day: Day, { days }: Schedule): Day => addDays(day, days - 1);
