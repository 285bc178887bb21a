import { addDays, type Day, daysBetween, isDay, weekdayOf, yearOf } from '../time/day.ts';
import { FESTIVALS, festivalsOn, speaksOf } from '../time/festival.ts';
import { occurrencesBetween } from './occurrence.ts';
import { daysOf } from './recurrence.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';
import { lastDayOf } from './upcoming.ts';

/** The frame of a schedule in a later year. `until` where the schedule has one. */
export interface Proposal {
  from: Day;
  until?: Day | undefined;
}

/** How far from the same date a lunar date can come round: a year with a leap month moves it by three weeks. */
const LUNAR_DRIFT_DAYS = 45;

/** Further ahead nobody plans, and the calendar ends in 2100. */
const MOST_YEARS = 40;

/**
 * When to hold an event again: in the first later year in which that is still ahead. One occasion keeps its weekday
 * and its month (Saturday 2025-03-08 becomes Saturday 2026-03-07), or its festival when the title speaks of it; a
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

/** A day some years on, by the rule that gives it; the same date where none does. */
function laterDay(
  { rules, from, until }: Schedule,
  day: Day,
  { years, title }: { years: number; title: string },
): Day | null {
  const anniversary = sameDate(day, years);
  if (!anniversary) return null;
  const range = { from, to: until ?? day };
  const rule = rules.find((one) => daysOf(one, range).includes(day));
  return (rule && byRule(rule, day, { anniversary, title })) ?? anniversary;
}

interface Later {
  anniversary: Day;
  title: string;
}

function byRule(rule: Rule, day: Day, { anniversary, title }: Later): Day | null {
  switch (rule.kind) {
    case 'once':
      return festivalNear(day, { anniversary, title }) ?? sameWeekday(day, anniversary);
    case 'weekly':
      return sameWeekday(day, anniversary);
    case 'monthlyByWeekday':
      return nearest(rule, anniversary, 15, ({ month }) => month === day.slice(5, 7));
    case 'yearlyLunar':
    case 'yearlySolarTerm':
      return nearest(rule, anniversary, LUNAR_DRIFT_DAYS);
    case 'monthlyByDay':
    case 'daysEndingIn':
      return null; // the same date
  }
}

/** The festival that an occasion was held on and speaks of, in the other year. */
function festivalNear(day: Day, { anniversary, title }: Later): Day | null {
  const names = FESTIVALS.filter((one) => speaksOf(one, title)).map(({ name }) => name);
  const kept = festivalsOn(day).filter((name) => names.includes(name));
  return (
    around(anniversary, LUNAR_DRIFT_DAYS).find((near) =>
      festivalsOn(near).some((name) => kept.includes(name)),
    ) ?? null
  );
}

/** The nearest day with the same weekday, in the month of the day itself. */
function sameWeekday(day: Day, anniversary: Day): Day | null {
  const found = around(anniversary, 7).filter(
    (near) => weekdayOf(near) === weekdayOf(day) && near.slice(5, 7) === day.slice(5, 7),
  );
  return found[0] ?? null;
}

/** The day nearest to another that a rule gives. */
function nearest(
  rule: Rule,
  day: Day,
  within: number,
  suits: (near: { month: string }) => boolean = () => true,
): Day | null {
  const days = daysOf(rule, { from: addDays(day, -within), to: addDays(day, within) });
  const found = days
    .filter((near) => suits({ month: near.slice(5, 7) }))
    .sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)));
  return found[0] ?? null;
}

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

/** The same date some years on; 28 February for the 29th where there is none. Null beyond the calendar. */
function sameDate(day: Day, years: number): Day | null {
  const text = `${yearOf(day) + years}${day.slice(4)}`;
  if (isDay(text)) return text;
  const eve = text.replace(/29$/, '28');
  return isDay(eve) ? eve : null;
}

/** A day and those around it, the nearest first. */
const around = (day: Day, within: number): Day[] =>
  Array.from({ length: 2 * within + 1 }, (_, index) => index - within)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map((count) => addDays(day, count));

/** A series of which more than half would be over is proposed for the year after. */
const middleOf = (from: Day, to: Day): Day =>
  addDays(from, Math.floor(Math.max(0, daysBetween(from, to)) / 2));
