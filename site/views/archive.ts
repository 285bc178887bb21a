import { dayText } from '#content/model/time/dateText.ts';
import { addDays, type Day, type Month, monthOf, toDay, yearOf } from '#content/model/time/day.ts';
import { lastDayOf } from '#content/model/time/month.ts';
import { paths } from '#site/paths.ts';
import {
  datesInOrder,
  type EventOccurrence,
  keys,
  monthsIn,
  yearsIn,
} from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { dateItem } from '#site/views/parts/dates.ts';
import { heldIn, tookPlaceOf, yearText } from '#site/views/parts/held.ts';
import { archive as words } from '#site/words.ts';
import { linksBy } from './archiveOf.ts';
import {
  citable,
  type Found,
  foundAt,
  isEmpty,
  MOST_ON_PAGE,
  recordCounts,
  recordsOf,
} from './archiveRecords.ts';
import { storyCards } from './stories.ts';

/** The years something happened or was written in, newest first. */
export const archiveYears = (portal: Portal): number[] =>
  portal.derived('archiveYears', () => {
    const thisYear = yearOf(portal.today);
    const begun = portal.dates.of(keys.year(thisYear))[0];
    const years = yearsIn(portal.dates).filter(
      (year) => year < thisYear || (year === thisYear && begun && begun.day <= portal.today),
    );
    return [...new Set([...years, ...yearsIn(portal.stories)])].sort((a, b) => b - a);
  });

export const yearParams = (portal: Portal) =>
  archiveYears(portal).map((year) => ({ year: String(year) }));

export function yearView(portal: Portal, params: { year: string }) {
  const year = Number(params.year);
  const all = foundAt(portal, keys.year(year));
  const months = archiveMonths(portal).filter((month) => month.startsWith(params.year));
  const { stories, events } = recordCounts(all);
  const held = heldIn(portal, year);
  return {
    year,
    months: months.map((month) => ({
      name: words.month(Number(month.slice(5))),
      path: paths.archiveMonth(month),
      ...recordCounts(ofMonth(portal, month)),
    })),
    lead: yearText(year, held, stories),
    cited: citable(portal, toDay(`${year}-12-31`), all),
    records: stories + events <= MOST_ON_PAGE ? recordsOf(portal, all) : undefined,
  };
}

/** The months something happened or was written in, in order. */
const archiveMonths = (portal: Portal): Month[] =>
  portal.derived('archiveMonths', () =>
    [...new Set([...monthsIn(portal.dates), ...monthsIn(portal.stories)])]
      .filter((month) => !isEmpty(ofMonth(portal, month)))
      .sort(),
  );

/** A date belongs to the month in which it began. */
function ofMonth(portal: Portal, month: Month): Found {
  const dates = portal.dates.of(keys.month(month)).filter(({ day }) => monthOf(day) === month);
  return { past: tookPlaceOf(portal, dates), stories: portal.stories.of(keys.month(month)) };
}

export const archiveMonthParams = (portal: Portal) =>
  archiveMonths(portal).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) }));

export function archiveMonthView(portal: Portal, params: { year: string; month: string }) {
  const month = monthOf(toDay(`${params.year}-${params.month}-01`));
  const all = ofMonth(portal, month);
  return {
    month,
    cited: citable(portal, lastDayOf(month), all),
    records: recordsOf(portal, all),
  };
}

/** The archive's first page: ways in by year, brand and festival, and what happened on this day. */
export const archiveView = (portal: Portal) => ({
  years: archiveYears(portal).map((year) => ({
    name: words.year(year),
    path: paths.year(year),
    ...portal.derived(`counts/${year}`, () => recordCounts(foundAt(portal, keys.year(year)))),
  })),
  brands: linksBy(portal, 'brands'),
  festivals: linksBy(portal, 'festivals'),
  onThisDay: onThisDay(portal),
});

/** How many days after the build the page still knows what happened on the day. */
const DAYS_KNOWN = 15;
const SHOWN_A_DAY = 6;

/** What happened in earlier years on the day of the build, and on each of the days after it; single events first. */
function onThisDay(portal: Portal) {
  const isSingle = ({ event }: EventOccurrence) =>
    tookPlaceOf(portal, portal.datesOf(event.slug)).length === 1;
  return Array.from({ length: DAYS_KNOWN }, (_, days) => addDays(portal.today, days)).map((day) => {
    const dates = portal.dates.of(keys.anniversary(day)).filter((one) => isEarlier(one.day, day));
    const stories = portal.stories
      .of(keys.anniversary(day))
      .filter((one) => isEarlier(one.date, day));
    return {
      day,
      name: dayText(day),
      events: tookPlaceOf(portal, dates)
        .map((date) => ({ date, rank: Number(!isSingle(date)) }))
        .sort((a, b) => a.rank - b.rank || datesInOrder(b.date, a.date))
        .slice(0, SHOWN_A_DAY)
        .map(({ date }) => ({ ...dateItem(portal, date), times: 1, until: date.lastDay })),
      stories: storyCards(portal, stories, SHOWN_A_DAY),
    };
  });
}

const isEarlier = (date: Day, day: Day): boolean => yearOf(date) < yearOf(day);
