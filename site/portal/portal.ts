import type { HeldBack } from '#content/buildReport.ts';
import { loadHolidays } from '#content/holidays/load.ts';
import type { Brand } from '#content/model/brand.ts';
import type { Community } from '#content/model/community.ts';
import type { Event } from '#content/model/event.ts';
import type { Media } from '#content/model/media.ts';
import type { Page } from '#content/model/page.ts';
import {
  byDayAndStart,
  type Occurrence,
  occurrencesBetween,
} from '#content/model/schedule/occurrence.ts';
import type { Site } from '#content/model/site.ts';
import type { Story } from '#content/model/story.ts';
import { type Day, FIRST_DAY, toDay, yearOf } from '#content/model/time/day.ts';
import { type DayOff, daysOff, type HolidayYear } from '#content/model/time/holiday.ts';
import type { Venue } from '#content/model/venue.ts';
import { contentBefore } from './buildReport.ts';
import type { Content, Stored } from './content.ts';
import { readPortal } from './read.ts';
import { buildDay } from './settings.ts';

/** An occurrence with the event it is one of. */
export interface EventOccurrence extends Occurrence {
  event: Stored<Event>;
}

/** Everything the site shows: the one door through which pages get their data. Lists are in reading order. */
export interface Portal {
  today: Day;
  /** The last day for which occurrences are worked out: the end of next year. */
  horizon: Day;
  site: Site;
  stories: Stored<Story>[];
  events: Stored<Event>[];
  brands: Stored<Brand>[];
  communities: Stored<Community>[];
  venues: Stored<Venue>[];
  pages: Stored<Page>[];
  media: Map<string, Media>;
  /** Every occurrence of every event up to the horizon, by day and time. */
  occurrences: EventOccurrence[];
  occurrencesOf: Map<string, EventOccurrence[]>;
  /** The days that the State Council has off or at work. */
  daysOff: Map<Day, DayOff>;
}

interface Memory {
  portal?: Promise<Portal>;
  readAt?: number;
  content?: Content;
  heldBack: HeldBack[];
}

// The configuration reads the portal before the build does, and Vite gives each a copy of this module.
const memory = globalThis as { luchengPortal?: Memory };
memory.luchengPortal ??= { heldBack: [] };
/** What this process has read, and what went wrong with it. */
export const shared = memory.luchengPortal;

/** In development a page sees what was saved since the last one was asked for. */
const DEVELOPMENT_MEMORY_MS = 1000;

/** The portal's data, read once for a build. */
export function getPortal(): Promise<Portal> {
  const isOld = import.meta.env?.DEV && Date.now() - (shared.readAt ?? 0) > DEVELOPMENT_MEMORY_MS;
  if (!shared.portal || isOld) {
    shared.portal = readPortal(contentBefore()).then(({ content, heldBack }) => {
      Object.assign(shared, { content, heldBack });
      return portalFrom(content, buildDay(), loadHolidays());
    });
    shared.readAt = Date.now();
  }
  return shared.portal;
}

/** The portal on a day, from what the CMS holds and the public holidays that have been announced. */
export function portalFrom(data: Content, today: Day, holidays: HolidayYear[]): Portal {
  const horizon = toDay(`${yearOf(today) + 1}-12-31`);
  const events = data.events.toSorted(bySlug);
  const occurrencesOf = new Map(
    events.map((event) => [
      event.slug,
      occurrencesBetween(event.schedule, FIRST_DAY, horizon).map((occurrence) => ({
        ...occurrence,
        event,
      })),
    ]),
  );
  return {
    today,
    horizon,
    daysOff: daysOff(holidays),
    site: data.site,
    events,
    occurrencesOf,
    occurrences: [...occurrencesOf.values()].flat().sort(byDayAndStart),
    stories: data.stories.toSorted((a, b) => compare(b.date, a.date) || bySlug(a, b)),
    brands: data.brands.toSorted(byOrder),
    communities: data.communities.toSorted(byOrder),
    venues: data.venues.toSorted(bySlug),
    pages: data.pages.toSorted(bySlug),
    media: new Map(data.media.map((picture) => [picture.id, picture])),
  };
}

const bySlug = (a: { slug: string }, b: { slug: string }): number => compare(a.slug, b.slug);

const byOrder = (a: { order: number; slug: string }, b: { order: number; slug: string }): number =>
  a.order - b.order || bySlug(a, b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
