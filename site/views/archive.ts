import { fateOf, stands } from '#content/model/state.ts';
import { dayText } from '#content/model/time/dateText.ts';
import { addDays, type Day, type Month, monthOf, toDay, yearOf } from '#content/model/time/day.ts';
import { FESTIVALS } from '#content/model/time/festival.ts';
import { traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import {
  datesInOrder,
  type EventOccurrence,
  keys,
  type ListedStory,
  monthsIn,
  yearsIn,
} from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { type DateItem, dateItem } from '#site/views/parts/dates.ts';
import { brandNamed, communityNamed, venueNamed } from '#site/views/parts/names.ts';
import { archive as words } from '#site/words.ts';
import { found } from './found.ts';
import { type StoryCard, storyCards } from './stories.ts';

/** An event as the archive lists it: its first date within what is listed, and how often it took place there. */
export interface ArchivedEvent extends DateItem {
  times: number;
}

/** What was done: events that took place once, those that took place often, and stories. */
export interface Records {
  stories: StoryCard[];
  single: ArchivedEvent[];
  standing: ArchivedEvent[];
}

/** How much there is of it. */
interface Counts {
  stories: number;
  events: number;
}

interface Found {
  past: readonly EventOccurrence[];
  stories: readonly ListedStory[];
}

function recordsOf(portal: Portal, { past, stories }: Found): Records {
  const events: ArchivedEvent[] = [
    ...Map.groupBy(past, ({ event }) => event.slug).values(),
  ].flatMap(([first, ...more]) =>
    first ? [{ ...dateItem(portal, first), times: more.length + 1 }] : [],
  );
  return {
    stories: storyCards(portal, stories),
    single: events.filter(({ times }) => times === 1),
    standing: events.filter(({ times }) => times > 1),
  };
}

const countsOf = ({ past, stories }: Found): Counts => ({
  stories: stories.length,
  events: new Set(past.map(({ event }) => event.slug)).size,
});

const isEmpty = ({ past, stories }: Found): boolean => past.length + stories.length === 0;

/** What took place and was written, under one key. */
const foundAt = (portal: Portal, key: string): Found => ({
  past: tookPlaceOf(portal, portal.dates.of(key)),
  stories: portal.stories.of(key),
});

/** Of some dates those that are over and were not called off. */
function tookPlaceOf(portal: Portal, dates: readonly EventOccurrence[]): EventOccurrence[] {
  const rest = new Set(portal.notPast(dates));
  return dates.filter((date) => !rest.has(date) && stands(fateOf(date.status, date.event.state)));
}

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

/** What holds more records than this is shown by its months or years. */
const MOST_ON_PAGE = 120;

export function yearView(portal: Portal, params: { year: string }) {
  const year = Number(params.year);
  const all = foundAt(portal, keys.year(year));
  const months = archiveMonths(portal).filter((month) => month.startsWith(params.year));
  const { stories, events } = countsOf(all);
  return {
    year,
    months: months.map((month) => ({
      name: words.month(Number(month.slice(5))),
      path: paths.archiveMonth(month),
      ...countsOf(ofMonth(portal, month)),
    })),
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
  return { month, ...recordsOf(portal, ofMonth(portal, month)) };
}

/** What the archive is divided by, besides years and months. */
export type ArchivedBy = 'brands' | 'communities' | 'venues' | 'festivals';

const NAMES: Record<ArchivedBy, (portal: Portal, slug: string) => string | undefined> = {
  brands: (portal, slug) => brandNamed(portal, slug)?.name,
  communities: (portal, slug) => communityNamed(portal, slug)?.name,
  venues: (portal, slug) => venueNamed(portal, slug)?.name,
  festivals: (_, slug) => FESTIVALS.find((festival) => festival.slug === slug)?.name,
};

const KEYS: Record<ArchivedBy, (slug: string) => string> = {
  brands: (slug) => traitOf('brand', slug),
  communities: (slug) => traitOf('community', slug),
  venues: (slug) => traitOf('venue', slug),
  festivals: (slug) => keys.festival({ slug }),
};

const SLUGS: Record<ArchivedBy, (portal: Portal) => string[]> = {
  brands: ({ brands }) => brands.map(({ slug }) => slug),
  communities: ({ communities }) => communities.map(({ slug }) => slug),
  venues: ({ venues }) => venues.map(({ slug }) => slug),
  festivals: () => FESTIVALS.map(({ slug }) => slug),
};

/** The years that there are records of, with how many, newest first. */
const yearsOf = (portal: Portal, by: ArchivedBy, slug: string): (Counts & { year: number })[] =>
  portal.derived(`years/${by}/${slug}`, () => {
    const key = KEYS[by](slug);
    const years = new Set([...yearsIn(portal.dates, key), ...yearsIn(portal.stories, key)]);
    return [...years]
      .sort((a, b) => b - a)
      .map((year) => ({ year, all: foundAt(portal, keys.inYear(key, year)) }))
      .filter(({ all }) => !isEmpty(all))
      .map(({ year, all }) => ({ year, ...countsOf(all) }));
  });

/** A year of a brand, a community, a venue or a festival, as others lead to it. */
export interface YearLink extends Counts {
  name: string;
  path: string;
}

export const yearLinks = (portal: Portal, by: ArchivedBy, slug: string): YearLink[] =>
  yearsOf(portal, by, slug).map(({ year, ...counts }) => ({
    name: words.year(year),
    path: paths.archiveYearOf(by, slug, year),
    ...counts,
  }));

/** The pages that list the years: festivals only where there are records. */
export const archiveOfParams = (by: ArchivedBy) => (portal: Portal) =>
  SLUGS[by](portal)
    .filter((slug) => by !== 'festivals' || yearsOf(portal, by, slug).length > 0)
    .map((slug) => ({ slug }));

const PAGES: Partial<Record<ArchivedBy, (slug: string) => string>> = {
  brands: paths.brand,
  communities: paths.community,
  venues: paths.venue,
};

/** The years of a brand, a community, a venue or a festival; where they hold little, all of it. */
export function archiveOfView(portal: Portal, by: ArchivedBy, slug: string) {
  const years = yearsOf(portal, by, slug);
  const count = years.reduce((sum, { stories, events }) => sum + stories + events, 0);
  const all = years.map(({ year }) => foundAt(portal, keys.inYear(KEYS[by](slug), year)));
  return {
    name: found(NAMES[by](portal, slug), slug),
    page: PAGES[by]?.(slug),
    years: yearLinks(portal, by, slug),
    records:
      count <= MOST_ON_PAGE
        ? recordsOf(portal, {
            past: all.flatMap(({ past }) => past).sort(datesInOrder),
            stories: all.flatMap(({ stories }) => stories),
          })
        : undefined,
  };
}

export const archiveYearOfParams = (by: ArchivedBy) => (portal: Portal) =>
  SLUGS[by](portal).flatMap((slug) =>
    yearsOf(portal, by, slug).map(({ year }) => ({ slug, year: String(year) })),
  );

export function archiveYearOfView(
  portal: Portal,
  by: ArchivedBy,
  { slug, year }: { slug: string; year: string },
) {
  return {
    name: found(NAMES[by](portal, slug), slug),
    year: Number(year),
    ...recordsOf(portal, foundAt(portal, keys.inYear(KEYS[by](slug), year))),
  };
}

/** The archive's first page: ways in by year, brand and festival, and what happened on this day. */
export const archiveView = (portal: Portal) => ({
  years: archiveYears(portal).map((year) => ({
    name: words.year(year),
    path: paths.year(year),
    ...portal.derived(`counts/${year}`, () => countsOf(foundAt(portal, keys.year(year)))),
  })),
  brands: linksBy(portal, 'brands'),
  festivals: linksBy(portal, 'festivals'),
  onThisDay: onThisDay(portal),
});

const linksBy = (portal: Portal, by: ArchivedBy) =>
  archiveOfParams(by)(portal).map(({ slug }) => ({
    name: NAMES[by](portal, slug) ?? '',
    path: paths.archiveOf(by, slug),
  }));

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
        .map(({ date }) => ({ ...dateItem(portal, date), times: 1 })),
      stories: storyCards(portal, stories, SHOWN_A_DAY),
    };
  });
}

const isEarlier = (date: Day, day: Day): boolean => yearOf(date) < yearOf(day);
