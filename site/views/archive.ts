import { FESTIVAL_KIND } from '#content/model/event.ts';
import { tookPlace } from '#content/model/state.ts';
import type { Story } from '#content/model/story.ts';
import { dayText } from '#content/model/time/dateText.ts';
import { addDays, type Day, eachDay, monthOf, yearOf } from '#content/model/time/day.ts';
import { FESTIVALS, type Festival, festivalsOn, speaksOf } from '#content/model/time/festival.ts';
import { paths } from '#site/paths.ts';
import type { EventOccurrence, Portal } from '#site/portal/portal.ts';
import { type DateItem, dateItem } from '#site/views/parts/dates.ts';
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

interface Of {
  date: (occurrence: EventOccurrence) => boolean;
  story: (story: Story) => boolean;
}

function recordsOf(portal: Portal, { date, story }: Of): Records {
  const past = pastOf(portal).filter(date);
  const byEvent = Map.groupBy(past, ({ event }) => event.slug);
  const events: ArchivedEvent[] = [...byEvent.values()].flatMap(([first, ...more]) =>
    first ? [{ ...dateItem(portal, first), times: more.length + 1 }] : [],
  );
  return {
    stories: storyCards(portal, { of: story }),
    single: events.filter(({ times }) => times === 1),
    standing: events.filter(({ times }) => times > 1),
  };
}

const pastOf = (portal: Portal): EventOccurrence[] =>
  portal.occurrences.filter((occurrence) =>
    tookPlace(portal.today, occurrence, occurrence.event.state),
  );

/** The years something happened or was written in, newest first. */
export function archiveYears({ occurrences, stories, today }: Portal): number[] {
  const years = [
    ...occurrences.filter(({ day }) => day <= today).map(({ day }) => yearOf(day)),
    ...stories.map(({ date }) => yearOf(date)),
  ];
  return [...new Set(years)].sort((a, b) => b - a);
}

export const yearParams = (portal: Portal) =>
  archiveYears(portal).map((year) => ({ year: String(year) }));

export function yearView(portal: Portal, params: { year: string }) {
  const year = Number(params.year);
  return {
    year,
    months: archiveMonths(portal).filter((month) => month.startsWith(params.year)),
    ...recordsOf(portal, {
      date: ({ day }) => yearOf(day) === year,
      story: ({ date }) => yearOf(date) === year,
    }),
  };
}

/** The months something happened or was written in, in order. */
function archiveMonths(portal: Portal) {
  const days = [...pastOf(portal).map(({ day }) => day), ...portal.stories.map(({ date }) => date)];
  return [...new Set(days.map(monthOf))].sort();
}

export const archiveMonthParams = (portal: Portal) =>
  archiveMonths(portal).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) }));

export function archiveMonthView(portal: Portal, params: { year: string; month: string }) {
  const month = archiveMonths(portal).find((known) => known === `${params.year}-${params.month}`);
  if (!month) throw new Error(`There are no records of ${params.year}-${params.month}.`);
  const records = recordsOf(portal, {
    date: ({ day }) => monthOf(day) === month,
    story: ({ date }) => monthOf(date) === month,
  });
  return { month, ...records };
}

export const archiveBrandParams = ({ brands }: Portal) => brands.map(({ slug }) => ({ slug }));

export function archiveBrandView(portal: Portal, { slug }: { slug: string }) {
  const brand = portal.brands.find((candidate) => candidate.slug === slug);
  if (!brand) throw new Error(`There is no brand ${slug}.`);
  const isOurs = (item: { brand?: string | undefined }) => item.brand === slug;
  return {
    name: brand.name,
    path: paths.brand(slug),
    ...recordsOf(portal, { date: ({ event }) => isOurs(event), story: isOurs }),
  };
}

/** The festivals that there are records of, in their order. */
export const archiveFestivalParams = (portal: Portal) =>
  FESTIVALS.filter((festival) => hasRecords(festivalRecords(portal, festival))).map(({ slug }) => ({
    slug,
  }));

export function archiveFestivalView(portal: Portal, { slug }: { slug: string }) {
  const festival = FESTIVALS.find((candidate) => candidate.slug === slug);
  if (!festival) throw new Error(`There is no festival ${slug}.`);
  return { name: festival.name, ...festivalRecords(portal, festival) };
}

/** What was held for a festival: what names it, and festival events on its day. */
function festivalRecords(portal: Portal, festival: Festival): Records {
  const isOnItsDay = ({ event, day, lastDay }: EventOccurrence) =>
    event.kind === FESTIVAL_KIND &&
    eachDay(day, lastDay).some((each) => festivalsOn(each).some((name) => name === festival.name));
  return recordsOf(portal, {
    date: (occurrence) => isOnItsDay(occurrence) || speaksOf(festival, occurrence.event.title),
    story: ({ title, summary }) => speaksOf(festival, `${title} ${summary}`),
  });
}

const hasRecords = ({ stories, single, standing }: Records): boolean =>
  stories.length + single.length + standing.length > 0;

/** The archive's first page: ways in by year, brand and festival, and what happened on this day. */
export const archiveView = (portal: Portal) => ({
  years: archiveYears(portal).map((year) => {
    const { stories, single, standing } = yearView(portal, { year: String(year) });
    return { year, stories: stories.length, events: single.length + standing.length };
  }),
  brands: portal.brands.map(({ slug, name }) => ({ name, path: paths.archiveBrand(slug) })),
  festivals: archiveFestivalParams(portal).map(({ slug }) => ({
    name: FESTIVALS.find((festival) => festival.slug === slug)?.name ?? '',
    path: paths.archiveFestival(slug),
  })),
  onThisDay: onThisDay(portal),
});

/** How many days after the build the page still knows what happened on the day. */
const DAYS_KNOWN = 15;
const SHOWN_A_DAY = 6;

/** What happened in earlier years on the day of the build, and on each of the days after it; single events first. */
function onThisDay(portal: Portal) {
  const past = pastOf(portal);
  const isSingle = ({ event }: EventOccurrence) =>
    past.filter((other) => other.event === event).length === 1;
  return Array.from({ length: DAYS_KNOWN }, (_, days) => addDays(portal.today, days)).map(
    (day) => ({
      day,
      name: dayText(day),
      events: past
        .filter((occurrence) => isOfEarlierYear(occurrence.day, day))
        .toSorted((a, b) => Number(isSingle(b)) - Number(isSingle(a)) || (a.day < b.day ? 1 : -1))
        .slice(0, SHOWN_A_DAY)
        .map((occurrence) => ({ ...dateItem(portal, occurrence), times: 1 })),
      stories: storyCards(portal, { of: ({ date }) => isOfEarlierYear(date, day) }),
    }),
  );
}

const isOfEarlierYear = (date: Day, day: Day): boolean =>
  date.slice(5) === day.slice(5) && yearOf(date) < yearOf(day);
