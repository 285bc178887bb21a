import type { Event } from './event.ts';
import type { Figure } from './figure.ts';
import { occurrencesBetween } from './schedule/occurrence.ts';
import type { Schedule } from './schedule/shape.ts';
import { tookPlace } from './state.ts';
import { fullDayText } from './time/dateText.ts';
import { type Day, FIRST_DAY, yearOf } from './time/day.ts';

/** An event as it is counted. */
export interface CountedEvent {
  schedule: Schedule;
  state: Event['state'];
  /** How many came, as its outcome says; null where nobody counted. */
  attendance: number | null;
}

/** What the calendar says of a year. */
export interface CountedYear {
  year: number;
  /** Occurrences that were over by the day before, and had not been called off, put off or moved. */
  times: number;
  /** The events that these belong to, and of how many it is known how many came. */
  events: number;
  known: number;
  /** How many came to those. */
  people: number;
}

/**
 * What took place year by year until the day before `today`, the last year first; years without anything are left
 * out. Who came to an event that goes on over several years belongs to none of them, and is not counted.
 */
export function countedYears(events: CountedEvent[], today: Day): CountedYear[] {
  const years = new Map<number, CountedYear>();
  for (const event of events) {
    const held = occurrencesBetween(event.schedule, FIRST_DAY, today)
      .filter((occurrence) => tookPlace(today, occurrence, event.state))
      .map(({ day }) => yearOf(day));
    const own = Map.groupBy(held, (year) => year);
    for (const [year, times] of own) {
      const counted = years.get(year) ?? { year, times: 0, events: 0, known: 0, people: 0 };
      const isKnown = event.attendance !== null && own.size === 1;
      years.set(year, {
        year,
        times: counted.times + times.length,
        events: counted.events + 1,
        known: counted.known + (isKnown ? 1 : 0),
        people: counted.people + (isKnown ? (event.attendance ?? 0) : 0),
      });
    }
  }
  return [...years.values()].sort((one, other) => other.year - one.year);
}

/**
 * The figures that a year of the calendar comes to, each with the day on which it was counted as its source. Their
 * names are not those of published figures, which they must not take the place of. Who came is a lower bound where
 * it is not known of every event.
 */
export function figuresOf(
  { year, times, events, known, people }: CountedYear,
  today: Day,
): Figure[] {
  const common = { asOf: year, source: `活动日历，${fullDayText(today)}统计` };
  const held = { ...common, label: '开展活动（按活动日历）', exactly: times, unit: '场' };
  if (known === 0) return [held];
  const count = known === events ? { exactly: people } : { atLeast: people };
  return [held, { ...common, ...count, label: '参加活动（按活动日历）', unit: '人次' }];
}
