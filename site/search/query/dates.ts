import {
  type DatesOfMonth,
  fileOfMonth,
  type PageDate,
  toMonth,
} from '#site/search/format/dates.ts';
import { fromEpochDay } from '#site/search/format/epochDay.ts';
import { loadJson } from '#site/search/format/loadJson.ts';
import { Memo } from '#site/search/format/memo.ts';
import type { Pages } from '#site/search/format/pages.ts';
import type { Period } from './period.ts';

/** The pages that have dates in a period, each with these, by the number of the page. */
export type Dates = ReadonlyMap<number, readonly PageDate[]>;

export type DatesIn = (period: Period) => Promise<Dates>;

/** What the dates of a segment are in. */
export interface DatesSource {
  folder: string;
  /** The months that it has files for. */
  months: ReadonlySet<number>;
}

/** Loads the dates of a period, month by month; what several segments have of them. */
export function datesLoader(sources: readonly DatesSource[], pages: Pages): DatesIn {
  const files = new Memo((file) => loadJson<DatesOfMonth>(file));
  return async ({ from, to }) => {
    const [first, last] = [fromEpochDay(from), fromEpochDay(to)];
    const months = monthsBetween(toMonth(first), toMonth(last));
    const lists = await Promise.all(
      sources.flatMap(({ folder, months: known }, segment) =>
        months
          .filter((month) => known.has(month))
          .map(async (month) => ({ segment, dates: await files.get(folder + fileOfMonth(month)) })),
      ),
    );
    const found = new Map<number, Map<string, PageDate>>();
    for (const { segment, dates } of lists) {
      for (const [page, date] of dates) {
        const number = pages.numberOf({ segment, page });
        if (number === undefined || date.day > last || (date.lastDay ?? date.day) < first) continue;
        const ofPage = found.get(number) ?? new Map<string, PageDate>();
        found.set(number, ofPage);
        // What goes on into the next month is in the files of both.
        ofPage.set(JSON.stringify(date), date);
      }
    }
    return new Map([...found].map(([page, dates]) => [page, [...dates.values()]]));
  };
}

const monthsBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, ahead) => from + ahead);
