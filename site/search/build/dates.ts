import { stands } from '#content/model/state.ts';
import {
  type DatesOfMonth,
  fileOfMonth,
  type PageDate,
  toMonth,
} from '#site/search/format/dates.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { toSteps } from '#site/search/format/manifest.ts';
import type { SearchDate, SearchRecord } from '#site/views/search/record.ts';

/** A page left open, and a site built days ago, still know the next date; the calendar has the rest. */
const COMING_KEPT = 12;

/** What a result shows of a page's dates: the last that took place, and the next few. */
export function shownDates({ type, days, dates, comingCount }: SearchRecord): PageDate[] {
  if (type !== 'event') return days.slice(0, 1).map((day) => ({ day }));
  const begin = dates.length - comingCount;
  const held = dates.slice(0, begin).findLast(({ fate }) => stands(fate));
  const last = held ?? (comingCount === 0 ? dates.at(-1) : undefined);
  const coming = dates.slice(begin).filter(({ fate }) => fate !== 'movedAway');
  return [...(last ? [last] : []), ...coming.slice(0, COMING_KEPT)].map(pageDate);
}

/** The files of the months in which pages have dates, and these months, sorted. */
export function filesOfDates(pages: readonly SearchRecord[]): {
  months: number[];
  files: [path: string, dates: DatesOfMonth][];
} {
  const byMonth = new Map<number, DatesOfMonth>();
  pages.forEach(({ dates }, page) => {
    for (const date of dates) {
      for (let month = toMonth(date.day); month <= toMonth(date.lastDay); month += 1) {
        const ofMonth = byMonth.get(month) ?? [];
        byMonth.set(month, ofMonth);
        ofMonth.push([page, pageDate(date)]);
      }
    }
  });
  const months = [...byMonth.keys()].sort((a, b) => a - b);
  return { months, files: months.map((month) => [fileOfMonth(month), byMonth.get(month) ?? []]) };
}

/** The numbers of the pages whose last dates are a month or less apart, as steps: people go to the next one. */
export const regularOf = (pages: readonly SearchRecord[]): number[] =>
  toSteps(pages.flatMap(({ dates }, page) => (isRegular(dates) ? [page] : [])));

function isRegular(dates: readonly SearchDate[]): boolean {
  const [before, last] = dates.slice(-2);
  return before && last ? toEpochDay(last.day) - toEpochDay(before.day) <= MONTH_AT_MOST : false;
}

/** From the first Saturday of a month to that of the next. */
const MONTH_AT_MOST = 35;

const pageDate = ({
  day,
  lastDay,
  start,
  end,
  fate,
  movedTo,
  movedFrom,
}: SearchDate): PageDate => ({
  day,
  ...(lastDay > day && { lastDay }),
  ...(start && { start }),
  ...(end && { end }),
  ...(fate !== 'scheduled' && { state: fate }),
  ...(movedTo && { movedTo }),
  ...(movedFrom && { movedFrom }),
});
