import type { Brand } from '#content/model/brand.ts';
import type { Community } from '#content/model/community.ts';
import type { Event } from '#content/model/event.ts';
import type { Media } from '#content/model/media.ts';
import type { Page } from '#content/model/page.ts';
import type { Redirect } from '#content/model/redirect.ts';
import { pictureIdsIn } from '#content/model/richText.ts';
import { occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import type { Site } from '#content/model/site.ts';
import type { Story } from '#content/model/story.ts';
import type { Synonym } from '#content/model/synonym.ts';
import type { Team } from '#content/model/team.ts';
import { addDays, type Day, eachDay, FIRST_DAY, toDay, yearOf } from '#content/model/time/day.ts';
import { type DayOff, daysOff, type HolidayYear } from '#content/model/time/holiday.ts';
import type { Venue } from '#content/model/venue.ts';
import { compareText } from './compareText.ts';
import {
  COLLECTIONS,
  type Collection,
  type Content,
  type ContentChange,
  type Documents,
  type Stored,
} from './content.ts';
import { DerivedValues } from './derivedValues.ts';
import type { EventOccurrence } from './listings.ts';
import * as listings from './listings.ts';
import { noteRead } from './reads.ts';

/**
 * Everything the site shows: the one door through which pages get their data. Whatever is read is noted (see
 * reads.ts), and `apply` and `setDay` say which of it has changed, so that a change finds the pages it concerns.
 */
export class Portal {
  /** The days that the State Council has off or at work. */
  readonly daysOff: ReadonlyMap<Day, DayOff>;
  /** Every occurrence of every event up to the horizon. */
  readonly dates = listings.datesListing();
  /** The stories, newest first. */
  readonly stories = listings.storiesListing();
  /** The events, by the minute at which they are over. */
  readonly programmes = listings.programmesListing();
  readonly former = listings.formerListing();
  readonly shown = listings.shownListing();
  /** The pictures that a file is of, by its name. */
  readonly files = listings.filesListing();

  #site: Site = { name: '', description: '', phones: [] };
  #today: Day;
  readonly #byId = new Map<string, { collection: Collection; document: { id: string } }>();
  readonly #bySlug = new Map<string, unknown>();
  readonly #sorted = new Map<Collection, unknown[]>();
  readonly #derived = new DerivedValues();

  constructor(today: Day, holidays: HolidayYear[]) {
    this.#today = today;
    this.daysOff = daysOff(holidays);
  }

  get site(): Site {
    noteRead('site');
    return this.#site;
  }

  /** The day of the build. Who reads it depends on every night: ask `isPast`, `todayWithin` or `notPast` where they do. */
  get today(): Day {
    noteRead('today');
    return this.#today;
  }

  /** The year of the day of the build: who reads it depends on no night but New Year's. */
  get thisYear(): number {
    noteRead('horizon');
    return yearOf(this.#today);
  }

  /** The last day for which occurrences are computed: the end of next year. */
  get horizon(): Day {
    noteRead('horizon');
    return this.#horizon;
  }

  get #horizon(): Day {
    return toDay(`${yearOf(this.#today) + 1}-12-31`);
  }

  /** Whether a day is before the day of the build: a page that asks changes in the night after that day. */
  isPast(day: Day): boolean {
    noteRead(`past/${day}`);
    return day < this.#today;
  }

  /** The day of the build if it is one of those from `first` to `last`. */
  todayWithin(first: Day, last: Day): Day | undefined {
    const hasBegun = this.isPast(addDays(first, -1));
    return hasBegun && !this.isPast(last) ? this.today : undefined;
  }

  /** What is not over before the day of the build, of dates by their last days. */
  notPast<T extends { lastDay: Day }>(dates: readonly T[]): T[] {
    const rest = dates.filter(({ lastDay }) => lastDay >= this.#today);
    const next = rest.map(({ lastDay }) => lastDay).sort()[0];
    if (next) noteRead(`past/${next}`);
    return rest;
  }

  event = (slug: string | undefined): Stored<Event> | undefined => this.#find('events', slug);
  story = (slug: string | undefined): Stored<Story> | undefined => this.#find('stories', slug);
  brand = (slug: string | undefined): Stored<Brand> | undefined => this.#find('brands', slug);
  venue = (slug: string | undefined): Stored<Venue> | undefined => this.#find('venues', slug);
  team = (slug: string | undefined): Stored<Team> | undefined => this.#find('teams', slug);
  page = (slug: string | undefined): Stored<Page> | undefined => this.#find('pages', slug);
  community = (slug: string | undefined): Stored<Community> | undefined =>
    this.#find('communities', slug);

  picture(id: string | undefined): Media | undefined {
    if (id === undefined) return undefined;
    noteRead(`media/${id}`);
    return this.#byId.get(id)?.document as Media | undefined; // ids of pictures lead to pictures
  }

  /** Whether a document of a collection has a slug. */
  has = (collection: Collection, slug: string): boolean =>
    this.#find(collection, slug) !== undefined;

  /** The collection and slug of the document that a text links to, if the public may read it. */
  addressOf(id: string): { collection: Collection; slug: string } | undefined {
    noteRead(`id/${id}`);
    const found = this.#byId.get(id);
    if (!found || !('slug' in found.document)) return undefined;
    return { collection: found.collection, slug: String(found.document.slug) };
  }

  /** A document as it is shown, by its id. Notes nothing: no page asks for it. */
  document = (id: string): { id: string } | undefined => this.#byId.get(id)?.document;

  /** The brands in their order; likewise communities and teams, and venues and pages by address. */
  get brands(): readonly Stored<Brand>[] {
    return this.#all('brands');
  }
  get communities(): readonly Stored<Community>[] {
    return this.#all('communities');
  }
  get venues(): readonly Stored<Venue>[] {
    return this.#all('venues');
  }
  get teams(): readonly Stored<Team>[] {
    return this.#all('teams');
  }
  get pages(): readonly Stored<Page>[] {
    return this.#all('pages');
  }
  /** What people call something, and what the pages call it. */
  get synonyms(): readonly Synonym[] {
    return this.#all('synonyms');
  }
  /** Addresses of the former website, and where they lead. */
  get redirects(): readonly Redirect[] {
    return this.#all('redirects');
  }
  /** Every picture, shown or not. */
  get media(): readonly Media[] {
    return this.#all('media');
  }

  /** The occurrences of an event up to the horizon, by day and time. */
  datesOf(slug: string): readonly EventOccurrence[] {
    const event = this.event(slug);
    return event ? this.dates.itemsOf(event.id) : [];
  }

  /**
   * A value that many pages show, computed once, from this portal alone. Pages that read it change only when the
   * value does, not with everything that it is made from. `name` stands for the value: the same name, the same value.
   */
  derived<T>(name: string, compute: () => T): T {
    return this.#derived.get(name, compute);
  }

  /** Takes over what has changed. @returns the keys of all that reads differently now. */
  apply({ site, set, gone }: ContentChange): Set<string> {
    const touched = new Set<string>();
    if (site && JSON.stringify(site) !== JSON.stringify(this.#site)) {
      this.#site = site;
      touched.add('site');
    }
    // What goes is gone before what comes: a slug may pass from one document to another.
    const coming = COLLECTIONS.flatMap((collection) =>
      (set[collection] ?? []).map((document) => ({ collection, document })),
    ).filter(
      ({ document }) =>
        JSON.stringify(this.#byId.get(document.id)?.document) !== JSON.stringify(document),
    );
    const slugs = new Map<string, string | undefined>();
    for (const id of [...gone, ...coming.map(({ document }) => document.id)]) {
      slugs.set(id, this.#slugOf(id));
      this.#forget(id, touched);
    }
    for (const { collection, document } of coming) this.#learn(collection, document, touched);
    const ids = new Set([...gone, ...coming.map(({ document }) => document.id)]);
    for (const id of ids) this.#list(id, touched);
    for (const id of ids) if (this.#slugOf(id) !== slugs.get(id)) touched.add(`id/${id}`);
    this.#derived.update(touched);
    return touched;
  }

  /**
   * Moves on to a day. What the calendar holds grows by a year when a year begins.
   * @returns the keys of all that reads differently now.
   * @throws Error when the day is an earlier one: then the site is built anew.
   */
  setDay(today: Day): Set<string> {
    const before = this.#today;
    const touched = new Set<string>();
    if (today === before) return touched;
    if (today < before) throw new Error(`It was ${before} already, and cannot be ${today} again.`);
    const horizon = this.#horizon;
    this.#today = today;
    touched.add('today');
    for (const day of eachDay(before, addDays(today, -1))) touched.add(`past/${day}`);
    if (this.#horizon !== horizon) {
      touched.add('horizon');
      for (const [id, { collection }] of this.#byId) {
        if (collection === 'events') this.#list(id, touched);
      }
    }
    this.#derived.update(touched);
    return touched;
  }

  /** What the CMS holds, in the model's terms: for the next start. */
  content(): Content {
    const all: Content = {
      site: this.#site,
      media: [],
      communities: [],
      venues: [],
      brands: [],
      events: [],
      stories: [],
      teams: [],
      pages: [],
      synonyms: [],
      redirects: [],
    };
    for (const { collection, document } of this.#byId.values()) {
      (all[collection] as unknown[]).push(document); // each in its own collection
    }
    return all;
  }

  #find<T>(collection: Collection, slug: string | undefined): T | undefined {
    if (slug === undefined) return undefined;
    noteRead(`${collection}/${slug}`);
    return this.#bySlug.get(`${collection}/${slug}`) as T | undefined; // by its collection
  }

  #all<C extends Collection>(collection: C): readonly Documents[C][] {
    noteRead(collection);
    const known = this.#sorted.get(collection);
    if (known) return known as Documents[C][]; // by its collection
    const all = [...this.#byId.values()]
      .filter((one) => one.collection === collection)
      .map(({ document }) => document as Documents[C] & { order?: number; slug?: string });
    all.sort(
      (a, b) => (a.order ?? 0) - (b.order ?? 0) || compareText(a.slug ?? a.id, b.slug ?? b.id),
    );
    this.#sorted.set(collection, all);
    return all;
  }

  #forget(id: string, touched: Set<string>): void {
    const found = this.#byId.get(id);
    if (!found) return;
    this.#byId.delete(id);
    this.#touch(found.collection, found.document, touched);
    if (!('slug' in found.document)) return;
    const key = `${found.collection}/${found.document.slug}`;
    if (this.#bySlug.get(key) === found.document) this.#bySlug.delete(key);
  }

  #slugOf(id: string): string | undefined {
    const document = this.#byId.get(id)?.document;
    return document && 'slug' in document ? String(document.slug) : undefined;
  }

  #learn(collection: Collection, document: { id: string }, touched: Set<string>): void {
    this.#byId.set(document.id, { collection, document });
    this.#touch(collection, document, touched);
    if ('slug' in document) this.#bySlug.set(`${collection}/${document.slug}`, document);
  }

  #touch(collection: Collection, document: { id: string }, touched: Set<string>): void {
    this.#sorted.delete(collection);
    touched.add(collection);
    touched.add(`${collection}/${'slug' in document ? document.slug : document.id}`);
  }

  /** Brings the lists up to date with a document, or with its going. */
  #list(id: string, touched: Set<string>): void {
    const found = this.#byId.get(id);
    const event = found?.collection === 'events' ? (found.document as Stored<Event>) : undefined;
    const story = found?.collection === 'stories' ? (found.document as Stored<Story>) : undefined;
    const occurrences = event ? this.#expand(event) : [];
    const before = this.dates.itemsOf(id).length;
    this.dates.set(id, occurrences, touched);
    if (event && before !== occurrences.length) touched.add(`events/${event.slug}`);
    this.programmes.set(id, event ? [listings.listedProgramme(event, occurrences)] : [], touched);
    this.stories.set(id, story ? [listings.listedStory(story)] : [], touched);
    this.former.set(id, found ? formerOf(found) : [], touched);
    this.shown.set(id, found ? picturesOf(found.document) : [], touched);
    const picture = found?.collection === 'media' ? (found.document as Media) : undefined;
    this.files.set(id, picture ? listings.filesOf(picture) : [], touched);
  }

  #expand(event: Stored<Event>): EventOccurrence[] {
    const listed = listings.listedEvent(event);
    return occurrencesBetween(event.schedule, FIRST_DAY, this.#horizon).map((occurrence) => ({
      ...occurrence,
      event: listed,
    }));
  }
}

function formerOf({
  collection,
  document,
}: {
  collection: Collection;
  document: object;
}): listings.FormerSlug[] {
  const { slug = '', formerSlugs = [] } = document as { slug?: string; formerSlugs?: string[] }; // pictures have none
  return formerSlugs.map((former) => ({ collection, former, slug }));
}

/** The pictures that a document shows, by id. */
function picturesOf(document: object): string[] {
  const { cover, gallery, outcome, body } = document as Partial<Story & Event & Stored<object>>; // any of them
  const ids = [cover, ...(gallery ?? []), ...(outcome?.photos ?? []), ...pictureIdsIn(body)];
  return ids.filter((id) => id !== undefined);
}

/** The portal on a day, from what the CMS holds and the public holidays that have been announced. */
export function portalFrom(content: Content, today: Day, holidays: HolidayYear[]): Portal {
  const portal = new Portal(today, holidays);
  const { site, ...set } = content;
  portal.apply({ site, set, gone: [] });
  return portal;
}
