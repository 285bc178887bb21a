import { addDays, type Day, daysBetween } from '../time/day.ts';
import { laterDay, sameDate } from './laterDay.ts';
import { occurrencesBetween } from './occurrence.ts';
import type { Schedule } from './shape.ts';
import { lastDayOf } from './upcoming.ts';

/** The frame of a schedule in a later year. `until` where the schedule has one. */
export interface Proposal {
  from: Day;
  until?: Day | undefined;
}

/** Further ahead nobody plans, and the calendar ends in 2100. */
const MOST_YEARS = 40;

/**
 * When to hold an event again: in the first later year in which that is still ahead. One occasion keeps its weekday
 * and its month (Saturday 2025-03-08 becomes Saturday 2026-03-07), or its days to the festival that the title speaks of; a
 * series keeps its rules, and its first and last day move with the first and last occurrence. Exceptions are left
 * out. Null where there is nothing to propose: a series that goes on by itself, or one that never takes place.
 */
export function nextYear(
  schedule: Schedule,
  { today, title }: { today: Day; title: string },
): Proposal | null {
  const plain = withoutExceptions(schedule);
  const last = lastDayOf(plain);
  if (last === null) return null;
  const held = occurrencesBetween(plain, plain.from, last).map(({ day }) => day);
  const [first, final] = [held[0], held.at(-1)];
  if (!first || !final) return null;
  for (let years = 1; years <= MOST_YEARS; years += 1) {
    const begins = laterDay(plain, first, { years, title });
    const ends = laterDay(plain, final, { years, title });
    if (!begins || !ends) return null;
    const proposal = plain.rules.every(({ kind }) => kind === 'once')
      ? { from: begins }
      : frame(plain, { years, first, final, begins, ends });
    if (proposal && middleOf(proposal.from, proposal.until ?? ends) >= today) return proposal;
  }
  return null;
}

/** The schedule alone, as it was planned: what was cancelled, moved, added or noted belongs to its own year. */
export const withoutExceptions = (schedule: Schedule): Schedule => ({
  ...schedule,
  cancelled: [],
  moved: [],
  noted: [],
  added: [],
});

/** A title in another year: `2025年元宵` becomes `2026年元宵`. One without the year stays as it is. */
export const titleIn = (title: string, from: Day, to: Day): string =>
  title.replace(/\d+/g, (digits) => (digits === from.slice(0, 4) ? to.slice(0, 4) : digits));

interface Span {
  years: number;
  first: Day;
  final: Day;
  begins: Day;
  ends: Day;
}

/** The first and last day of a series: where they are no dates of it they keep theirs, unless that would leave some out. */
function frame(
  { from, until }: Schedule,
  { years, first, final, begins, ends }: Span,
): Proposal | null {
  const [start, stop] = [sameDate(from, years), until && sameDate(until, years)];
  if (!start || !stop) return null;
  return {
    from: from === first || begins < start ? begins : start,
    until: until === final || ends > stop ? ends : stop,
  };
}

/** A series of which more than half would be over is proposed for the year after. */
const middleOf = (from: Day, to: Day): Day =>
  addDays(from, Math.floor(Math.max(0, daysBetween(from, to)) / 2));
