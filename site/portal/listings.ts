import { type Event, FESTIVAL_KIND } from '#content/model/event.ts';
import type { Media } from '#content/model/media.ts';
import { byDayAndStart, endOf, type Occurrence } from '#content/model/schedule/occurrence.ts';
import { isRecurring } from '#content/model/schedule/schedule.ts';
import type { Story } from '#content/model/story.ts';
import { type Day, eachDay, type Month, monthOf, yearOf } from '#content/model/time/day.ts';
import { FESTIVALS, type Festival, festivalsOn, speaksOf } from '#content/model/time/festival.ts';
import { eachMonth } from '#content/model/time/month.ts';
import { compareText } from './compareText.ts';
import type { Collection, Stored } from './content.ts';
import { Listing } from './listing.ts';
import { traitsOf } from './traits.ts';

/** What a list of dates shows of an event: a change to anything else leaves the lists alone. */
export type ListedEvent = Pick<
  Event,
  | 'slug'
  | 'title'
  | 'kind'
  | 'state'
  | 'brand'
  | 'community'
  | 'venue'
  | 'place'
  | 'online'
  | 'isFree'
  | 'audiences'
  | 'isDemo'
> & {
  /** How many came; not to a series, as nobody knows to which of its dates. */
  attendance: number | undefined;
};

/** An occurrence with the event it is one of. */
export interface EventOccurrence extends Occurrence {
  event: ListedEvent;
}

/** What a list shows of a story. */
export type ListedStory = Pick<
  Story,
  'slug' | 'title' | 'summary' | 'date' | 'isDemo' | 'brand' | 'cover' | 'communities' | 'events'
>;

/** What places an event among others; lists read the rest from the event itself. */
export interface ListedProgramme {
  slug: string;
  /** The minute it is over for good: `2026-12-04T11:30`, in Shanghai. */
  overAt: string;
  isRecurring: boolean;
  /** Whether it comes once a year, by the lunar calendar or a solar term. */
  isYearly: boolean;
}

/** An address that a document once had, by the collection it is in. */
export interface FormerSlug {
  collection: Collection;
  former: string;
  slug: string;
}

/** The keys of the lists, as they are asked for. */
export const keys = {
  all: 'all',
  month: (month: Month) => `month:${month}`,
  year: (year: number | string) => `year:${year}`,
  /** A day of any year: `12-05`. */
  anniversary: (day: Day) => `day:${day.slice(5)}`,
  /** What has a trait, in a year: `brand:feng-bu-niang-niang/2025`. */
  inYear: (key: string, year: number | string) => `${key}/${year}`,
  festival: ({ slug }: Pick<Festival, 'slug'>) => `festival:${slug}`,
  ofEvent: (slug: string) => `event:${slug}`,
} as const;

/** Traits that have pages by year. */
const YEARLY = /^(brand|community|venue):/;

export const datesListing = (): Listing<EventOccurrence> =>
  new Listing('dates', {
    keysOf: (occurrence) => {
      const { event, day, lastDay } = occurrence;
      const traits = traitsOf(event);
      const yearly = [...traits.filter((trait) => YEARLY.test(trait)), ...festivalsOf(occurrence)];
      return [
        ...eachMonth(monthOf(day), monthOf(lastDay)).map(keys.month),
        ...traits,
        ...yearly.map((key) => keys.inYear(key, yearOf(day))),
        keys.year(yearOf(day)),
        keys.anniversary(day),
      ];
    },
    order: datesInOrder,
  });

/** By day and time; what begins at the same minute always in the same order. */
export const datesInOrder = (a: EventOccurrence, b: EventOccurrence): number =>
  byDayAndStart(a, b) ||
  compareText(a.event.slug, b.event.slug) ||
  compareText(JSON.stringify(a), JSON.stringify(b));

/** The months of a listing, in order. */
export const monthsIn = (listing: { keys: (prefix: string) => string[] }): Month[] =>
  listing.keys('month:').map((key) => key.slice('month:'.length) as Month); // as keys.month writes them

/** The years of a listing, in order. `of` is a trait or festival that they are the years of. */
export const yearsIn = (listing: { keys: (prefix: string) => string[] }, of?: string): number[] => {
  const prefix = of === undefined ? 'year:' : `${of}/`;
  return listing.keys(prefix).map((key) => Number(key.slice(prefix.length)));
};

export const storiesListing = (): Listing<ListedStory> =>
  new Listing('stories', {
    keysOf: ({ title, summary, date, brand, communities, events }) => {
      const yearly = [
        ...(brand ? [`brand:${brand}`] : []),
        ...communities.map((slug) => `community:${slug}`),
      ];
      const festivals = FESTIVALS.filter((one) => speaksOf(one, `${title} ${summary}`));
      return [
        keys.all,
        keys.month(monthOf(date)),
        keys.year(yearOf(date)),
        keys.anniversary(date),
        ...yearly,
        ...[...yearly, ...festivals.map(keys.festival)].map((key) =>
          keys.inYear(key, yearOf(date)),
        ),
        ...events.map(keys.ofEvent),
      ];
    },
    order: newestFirst,
  });

export const newestFirst = (a: ListedStory, b: ListedStory): number =>
  compareText(b.date, a.date) || compareText(a.slug, b.slug);

/** Events by the minute at which they are over. */
export const programmesListing = (): Listing<ListedProgramme & { traits: readonly string[] }> =>
  new Listing('programmes', {
    keysOf: ({ traits, overAt }) => [keys.all, keys.year(overAt.slice(0, 4)), ...traits],
    order: (a, b) => compareText(a.overAt, b.overAt) || compareText(a.slug, b.slug),
  });

export const formerListing = (): Listing<FormerSlug> =>
  new Listing('former', {
    keysOf: () => [keys.all],
    order: (a, b) =>
      compareText(a.collection, b.collection) ||
      compareText(a.former, b.former) ||
      compareText(a.slug, b.slug),
  });

/** The pictures that some document shows, by id. */
export const shownListing = (): Listing<string> =>
  new Listing('shown', { keysOf: (id) => [id], order: compareText });

/** A file of a picture, and when the picture was changed: another file may have the same name. */
interface PictureFile {
  file: string;
  updatedAt: string | undefined;
}

export const filesListing = (): Listing<PictureFile> =>
  new Listing('files', {
    keysOf: ({ file }) => [file],
    order: (a, b) => compareText(a.updatedAt ?? '', b.updatedAt ?? ''),
  });

export const filesOf = ({ original, renditions, updatedAt }: Media): PictureFile[] =>
  [original, ...renditions].map(({ filename }) => ({ file: filename, updatedAt }));

export const listedEvent = (event: Stored<Event>): ListedEvent => {
  const { slug, title, kind, state, brand, community, venue, place, online } = event;
  const { isFree, audiences, isDemo, schedule, outcome } = event;
  const attendance = isRecurring(schedule) ? undefined : outcome?.attendance;
  const whereAndWho = { brand, community, venue, place, online, isFree, audiences };
  return { slug, title, kind, state, ...whereAndWho, isDemo, attendance };
};

export const listedStory = (story: Stored<Story>): ListedStory => {
  const { slug, title, summary, date, isDemo, brand, cover, communities, events } = story;
  return { slug, title, summary, date, isDemo, brand, cover, communities, events };
};

export function listedProgramme(event: Stored<Event>, occurrences: readonly Occurrence[]) {
  const { slug, schedule } = event;
  return {
    slug,
    overAt: overAt(event, occurrences),
    isRecurring: isRecurring(schedule),
    isYearly: schedule.rules.some(
      ({ kind }) => kind === 'yearlyLunar' || kind === 'yearlySolarTerm',
    ),
    traits: traitsOf(event),
  };
}

/** The minute an event is over for good. What was called off or moved away counts for nothing, unless there is nothing else. */
export function overAt(
  { schedule }: Pick<Event, 'schedule'>,
  occurrences: readonly Occurrence[],
): string {
  const standing = occurrences.filter(({ status }) => status === 'scheduled');
  const ends = (standing.length > 0 ? standing : occurrences).map(endOf).sort();
  return ends.at(-1) ?? endOf({ ...schedule, lastDay: schedule.from });
}

/** The festivals an occurrence is held for: what its title names, and festival events on its day. */
function festivalsOf({ event, day, lastDay }: EventOccurrence): string[] {
  const onItsDays = new Set<string>(
    event.kind === FESTIVAL_KIND ? eachDay(day, lastDay).flatMap(festivalsOn) : [],
  );
  return FESTIVALS.filter(
    (festival) => onItsDays.has(festival.name) || speaksOf(festival, event.title),
  ).map(keys.festival);
}
