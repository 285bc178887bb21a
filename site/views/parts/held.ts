import { fateOf, stands } from '#content/model/state.ts';
import { type Day, toDay } from '#content/model/time/day.ts';
import { type EventOccurrence, keys, yearsIn } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { held as words } from '#site/words.ts';

/** How often something took place, and how many came where somebody counted. */
export interface Tally {
  times: number;
  /** Of how many of these times it is known how many came. */
  counted: number;
  came: number;
}

/** What took place in a year by the calendar; demonstrations apart, as they are no facts. */
export interface HeldYear {
  year: number;
  real: Tally;
  demo: Tally;
  /** Until when this holds: the end of the year, or the last date that has been counted. */
  asOf: Day;
}

/** Of some dates those that are over and were not called off. */
export function tookPlaceOf(portal: Portal, dates: readonly EventOccurrence[]): EventOccurrence[] {
  const rest = new Set(portal.notPast(dates));
  return dates.filter((date) => !rest.has(date) && stands(fateOf(date.status, date.event.state)));
}

/** The years in which something took place, in order: of the whole place, or of what has a trait or festival as its key. */
export const heldYears = (portal: Portal, key?: string): HeldYear[] =>
  portal.derived(`held/${key ?? ''}`, () =>
    yearsIn(portal.dates, key).flatMap((year) => heldIn(portal, year, key) ?? []),
  );

/** What took place in one year, if anything did. */
export const heldIn = (portal: Portal, year: number, key?: string): HeldYear | undefined =>
  portal.derived(`held/${key ?? ''}/${year}`, () => {
    const dates = portal.dates.of(key === undefined ? keys.year(year) : keys.inYear(key, year));
    const past = tookPlaceOf(portal, dates);
    if (past.length === 0) return undefined;
    return {
      year,
      real: tally(past.filter(({ event }) => !event.isDemo)),
      demo: tally(past.filter(({ event }) => event.isDemo)),
      asOf: asOf(
        portal,
        toDay(`${year}-12-31`),
        past.map(({ lastDay }) => lastDay),
      ),
    };
  });

/**
 * Until when a list of what was done holds: the last day of its time, or while that lasts the last day of what it lists.
 * Unlike the day of the build it stays the same as long as the list does.
 */
export const asOf = (portal: Portal, end: Day, days: readonly Day[]): Day =>
  portal.isPast(end) ? end : (days.toSorted().at(-1) ?? end);

export const sum = (a: Tally, b: Tally): Tally => ({
  times: a.times + b.times,
  counted: a.counted + b.counted,
  came: a.came + b.came,
});

function tally(past: readonly EventOccurrence[]): Tally {
  const counts = past.flatMap(({ event }) => event.attendance ?? []);
  return {
    times: past.length,
    counted: counts.length,
    came: counts.reduce((all, count) => all + count, 0),
  };
}

/** How much of what took place is demonstration, in words; nothing where none is. */
export function demoNote({ real, demo }: Pick<HeldYear, 'real' | 'demo'>): string | undefined {
  if (demo.times === 0) return undefined;
  return real.times === 0 ? words.allDemo : words.someDemo(demo.times);
}

/** What was done in a year, in a sentence. */
export function yearText(year: number, held: HeldYear | undefined, stories: number): string {
  const times = held ? sum(held.real, held.demo).times : 0;
  return words.inYear(year, times, stories, held && demoNote(held));
}
