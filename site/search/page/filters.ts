import type { Facts } from '#site/search/format/facts.ts';
import { filters } from '#site/words.ts';
import type { Chosen } from './offers.ts';
import { readPeriod } from './period.ts';

/** How many pages each value of each filter would leave. */
export type Counts = Record<string, [value: string, count: number][]>;

/** Whether a page passes the filters; `but` leaves one of them out. */
export function isChosen(
  page: number,
  chosen: Chosen,
  facts: Facts,
  today: number,
  but?: string,
): boolean {
  return Object.entries(chosen).every(
    ([name, value]) => name === but || hasValue(page, name, value, facts, today),
  );
}

/** The values of every filter with how many of the pages have them, given what is chosen in the others. */
export function countsOf(
  pages: readonly number[],
  chosen: Chosen,
  facts: Facts,
  today: number,
): Counts {
  const counts: Counts = {};
  for (const name of [...facts.names, filters.time]) {
    const left = pages.filter((page) => isChosen(page, chosen, facts, today, name));
    const values = name === filters.time ? [filters.coming, filters.over] : facts.choices(name);
    const found = new Map(values.map((value) => [value, 0]));
    for (const page of left) {
      for (const value of name === filters.time
        ? timesOf(page, facts, today)
        : facts.valuesOf(name, page)) {
        found.set(value, (found.get(value) ?? 0) + 1);
      }
    }
    counts[name] = [...found].sort(name === filters.year ? newest : most);
  }
  return counts;
}

function hasValue(page: number, name: string, value: string, facts: Facts, today: number): boolean {
  if (name !== filters.time) return facts.valuesOf(name, page).includes(value);
  const period = readPeriod(value);
  return period
    ? facts.isWithin(page, period.from, period.to)
    : timesOf(page, facts, today).includes(value);
}

/** Coming or over, for what has days. */
function timesOf(page: number, facts: Facts, today: number): string[] {
  if (!facts.hasDays(page)) return [];
  return [facts.isOver(page, today) ? filters.over : filters.coming];
}

const most = ([a, first]: [string, number], [b, second]: [string, number]): number =>
  second - first || (a < b ? -1 : 1);

const newest = ([a]: [string, number], [b]: [string, number]): number => (a < b ? 1 : -1);
