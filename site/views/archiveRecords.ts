import type { Day } from '#content/model/time/day.ts';
import type { EventOccurrence, ListedStory } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { type DateItem, dateItem } from '#site/views/parts/dates.ts';
import { asOf, tookPlaceOf } from '#site/views/parts/held.ts';
import { type StoryCard, storyCards } from './stories.ts';

/** An event as the archive lists it: its first date within what is listed, how often it took place there, and when last. */
export interface ArchivedEvent extends DateItem {
  times: number;
  /** The last day on which it took place there. */
  until: Day;
}

/** What was done: events that took place once, those that took place often, and stories. */
export interface Records {
  stories: StoryCard[];
  single: ArchivedEvent[];
  standing: ArchivedEvent[];
}

/** How much there is of it. */
export interface Counts {
  stories: number;
  events: number;
}

export interface Found {
  past: readonly EventOccurrence[];
  stories: readonly ListedStory[];
}

/** What holds more records than this is shown by its months or years. */
export const MOST_ON_PAGE = 120;

export function recordsOf(portal: Portal, { past, stories }: Found): Records {
  const events: ArchivedEvent[] = [
    ...Map.groupBy(past, ({ event }) => event.slug).values(),
  ].flatMap(([first, ...more]) =>
    first
      ? [
          {
            ...dateItem(portal, first),
            times: more.length + 1,
            until: (more.at(-1) ?? first).lastDay,
          },
        ]
      : [],
  );
  return {
    stories: storyCards(portal, stories),
    single: events.filter(({ times }) => times === 1),
    standing: events.filter(({ times }) => times > 1),
  };
}

export const recordCounts = ({ past, stories }: Found): Counts => ({
  stories: stories.length,
  events: new Set(past.map(({ event }) => event.slug)).size,
});

export const isEmpty = ({ past, stories }: Found): boolean => past.length + stories.length === 0;

/** What took place and was written, under one key. */
export const foundAt = (portal: Portal, key: string): Found => ({
  past: tookPlaceOf(portal, portal.dates.of(key)),
  stories: portal.stories.of(key),
});

/** What a page of records says of itself to who cites it. */
export interface Citable {
  /** The site it is on. */
  site: string;
  /** Until when it holds; not said of what has no end. */
  asOf: Day | undefined;
  /** Whether some of it is demonstration, and no fact. */
  hasDemos: boolean;
}

/** Of a page that lists what was found up to a day. */
export const citable = (portal: Portal, end: Day, { past, stories }: Found): Citable => ({
  site: portal.site.name,
  asOf: asOf(portal, end, [
    ...past.map(({ lastDay }) => lastDay),
    ...stories.map(({ date }) => date),
  ]),
  hasDemos: past.some(({ event }) => event.isDemo) || stories.some(({ isDemo }) => isDemo),
});
