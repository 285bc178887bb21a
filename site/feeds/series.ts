import { hasDailyHours, type Occurrence } from '#content/model/schedule/occurrence.ts';
import { daysOf, rruleOf } from '#content/model/schedule/recurrence.ts';
import type { Rule } from '#content/model/schedule/rule.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { addDays, type Day } from '#content/model/time/day.ts';

/** A schedule as iCalendar (RFC 5545) can say it: what one RRULE says is a series, the rest are dates on their own. */
export interface Carried {
  series: Series[];
  singles: Occurrence[];
}

/** The days that one rule gives. Each day belongs to one series only, so that a union holds it once. */
export interface Series {
  /** Names the series for good within its event: `weekly`, `daysEndingIn`, `weekly-2`. */
  key: string;
  rrule: string;
  first: Day;
  /** The last day it may fall on. */
  until: Day;
  /** The days of the rule that are another's. */
  except: Day[];
  /** Its occurrences that are not as the rule has them: cancelled, moved, with a note. */
  changed: Occurrence[];
}

/**
 * Parts the occurrences of a schedule, up to a horizon, and from a planned day on if one is given, into series and single
 * dates. No RDATE is used: Outlook
 * takes none without an RRULE and drops the whole event ([MS-OXCICAL] 2.1.3.1.1.20.18), and Google Calendar shows
 * none after an RRULE's UNTIL.
 */
export function carried(
  schedule: Schedule,
  occurrences: readonly Occurrence[],
  { horizon, since }: { horizon: Day; since?: Day | undefined },
): Carried {
  const { from, until, added } = schedule;
  const last = until && until < horizon ? until : horizon;
  const isWanted = (day: Day) => since === undefined || day >= since;
  // What has moved away is told where it went.
  const held = occurrences.filter(
    ({ status, originalDay }) => status !== 'movedAway' && isWanted(originalDay),
  );
  // What opens anew each day is a little series of its own, and a series holds no series.
  if (held.some(hasDailyHours)) return { series: [], singles: held };
  const taken = new Set(added.map(({ day }) => day));
  const inSeries = new Set<Day>();
  const series: Series[] = [];
  const keys = new Map<Rule['kind'], number>();
  for (const rule of schedule.rules) {
    const rrule = rruleOf(rule);
    const count = (keys.get(rule.kind) ?? 0) + 1;
    keys.set(rule.kind, count);
    if (rrule === null) continue;
    const days = daysOf(rule, { from, to: last });
    const own = days.filter((day) => !taken.has(day));
    const first = own.find(isWanted);
    if (first === undefined) continue;
    series.push({
      key: count === 1 ? rule.kind : `${rule.kind}-${count}`,
      rrule,
      first,
      until: last,
      except: days.filter((day) => day > first && taken.has(day)),
      changed: held.filter(
        (occurrence) => own.includes(occurrence.originalDay) && isChanged(schedule, occurrence),
      ),
    });
    for (const day of own) {
      taken.add(day);
      inSeries.add(day);
    }
  }
  return { series, singles: held.filter(({ originalDay }) => !inSeries.has(originalDay)) };
}

const isChanged = (schedule: Schedule, occurrence: Occurrence): boolean =>
  occurrence.status === 'cancelled' ||
  occurrence.note !== undefined ||
  occurrence.day !== occurrence.originalDay ||
  occurrence.start !== schedule.start ||
  occurrence.end !== schedule.end ||
  occurrence.lastDay !== addDays(occurrence.day, schedule.days - 1);
