import { z } from 'zod';
import { messageOf } from '#content/messageOf.ts';
import { brandSchema } from '#content/model/brand.ts';
import { communitySchema } from '#content/model/community.ts';
import { type Event, eventSchema } from '#content/model/event.ts';
import { type Media, mediaSchema } from '#content/model/media.ts';
import { pageSchema } from '#content/model/page.ts';
import { redirectSchema } from '#content/model/redirect.ts';
import { pictureIdsIn, richTextSchema } from '#content/model/richText.ts';
import { siteSchema } from '#content/model/site.ts';
import { storySchema } from '#content/model/story.ts';
import { synonymSchema } from '#content/model/synonym.ts';
import { teamSchema } from '#content/model/team.ts';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';
import { venueSchema } from '#content/model/venue.ts';
import type { Previewed } from '#content/preview.ts';
import type { Changed, HeldBack } from '#content/publication.ts';
import { readAll, readSite, readSome } from './client.ts';
import {
  COLLECTIONS,
  type Collection,
  type Content,
  type ContentChange,
  type Documents,
  type Stored,
} from './content.ts';

/** What was read: what has changed, and what does not fit and stays as it was. */
interface Reading {
  change: ContentChange;
  heldBack: HeldBack[];
}

/** What was shown last, for documents that do not fit. */
export interface Before {
  document: (id: string) => { id: string } | undefined;
  /** What the venue of a slug was called. */
  venueName: (slug: string) => string | undefined;
}

interface DraftReading {
  change: ContentChange;
  /** The fields whose values are stood in for. */
  lacking: string[];
}

/** The fields that refer to other documents, by collection. */
const RELATIONS: Partial<Record<Collection, string[]>> = {
  venues: ['community'],
  brands: ['community'],
  events: ['brand', 'community', 'venue', 'outcome.story'],
  stories: ['brand', 'communities', 'events'],
  teams: ['community', 'brand', 'venue', 'event'],
};

const storedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  updatedAt: z.string(),
  body: richTextSchema,
});

/**
 * Reads what the public may read, all of it or what has changed, and puts it into the model's terms: relations are
 * slugs, and those to something the public may not read are left out. A document that does not fit the model is
 * taken as it was before, and named; it never holds up the others.
 */
export class ContentReader {
  /** What every document that can be read is called in addresses, by its id. */
  readonly #slugs = new Map<string, string>();
  /** Which documents refer to one, by the ids. */
  readonly #referring = new Map<string, Set<string>>();
  readonly #collections = new Map<string, Collection>();
  readonly #references = new Map<string, string[]>();
  readonly #heldBack = new Map<string, HeldBack>();
  readonly #before: Before;

  constructor(before: Before) {
    this.#before = before;
  }

  /**
   * Everything.
   * @throws Error with one sentence when the CMS does not answer as it should, or has no site that fits.
   */
  async all(siteBefore: Content['site'] | undefined): Promise<Reading> {
    const [site, ...lists] = await Promise.all([readSite(), ...COLLECTIONS.map(readAll)]);
    const raw = new Map(COLLECTIONS.map((collection, at) => [collection, lists[at] ?? []]));
    const ids = new Set([...raw.values()].flat().map(idOf));
    const gone = [...this.#collections.keys()].filter((id) => !ids.has(id));
    this.#heldBack.clear();
    return this.#take({ raw, gone, site: this.#siteFrom(site, siteBefore) });
  }

  /** What has changed. Throws as {@link all} does. */
  async some(changed: readonly Changed[], siteBefore: Content['site']): Promise<Reading> {
    const raw = await this.#read(changed);
    const found = new Set([...raw.values()].flat().map(idOf));
    const gone = changed.flatMap(({ id }) => (id !== SITE && !found.has(id) ? [id] : []));
    const renamed = [
      ...gone.filter((id) => this.#slugs.has(id)),
      ...[...raw.values()]
        .flat()
        .filter((doc) => this.#slugs.get(idOf(doc)) !== slugOf(doc))
        .map(idOf),
    ];
    // Whoever refers to what is called otherwise now, or was not there, is read again.
    const referring = new Set(renamed.flatMap((id) => [...(this.#referring.get(id) ?? [])]));
    const others = [...referring].filter((id) => !found.has(id) && !gone.includes(id));
    const more = await this.#read(
      others.map((id) => ({ collection: this.#collections.get(id) ?? '', id })),
    );
    for (const [collection, docs] of more)
      raw.set(collection, [...(raw.get(collection) ?? []), ...docs]);
    // A picture asks for no publication when it is uploaded: it comes with the first document that shows it.
    const pictures = [...raw.values()].flat().flatMap(pictureIdsOf);
    const unknown = new Set(pictures.filter((id) => !this.#collections.has(id) && !found.has(id)));
    const media = unknown.size > 0 ? await readSome('media', [...unknown]) : [];
    raw.set('media', [...(raw.get('media') ?? []), ...media]);
    const hasSite = changed.some(({ id }) => id === SITE);
    const site = hasSite ? this.#siteFrom(await readSite(), siteBefore) : undefined;
    return this.#take({ raw, gone, site });
  }

  /**
   * A draft as the CMS holds it, put among what the public reads: the change that shows it. Values that are missing or
   * do not fit yet are stood in for, and named by their fields.
   * @throws Error when there is nothing to stand in for what does not fit.
   */
  async draft(collection: Previewed, draft: Doc, standIns: Doc): Promise<DraftReading> {
    if (collection === SITE) {
      const { value, lacking } = parsedWith(standIns, draft, (doc) =>
        siteSchema.parse(withoutEmpty(doc)),
      );
      return { change: { site: value, set: {}, gone: [] }, lacking };
    }
    const unknown = pictureIdsOf(draft).filter((id) => !this.#collections.has(id));
    const pictures = unknown.length > 0 ? await readSome('media', [...new Set(unknown)]) : [];
    for (const picture of pictures) this.#note('media', picture);
    const media = pictures.flatMap((picture) => this.#takeOne('media', picture) ?? []);
    const { value, lacking } = parsedWith(standIns, draft, (doc) =>
      PARSERS[collection](doc, (id) => this.#slugs.get(String(id))),
    );
    return {
      change: { set: { media, [collection]: [value] } as ContentChange['set'], gone: [] },
      lacking,
    };
  }

  async #read(changed: readonly Changed[]): Promise<Map<Collection, unknown[]>> {
    const raw = new Map<Collection, unknown[]>();
    for (const collection of COLLECTIONS) {
      const ids = changed.filter((one) => one.collection === collection).map(({ id }) => id);
      if (ids.length > 0) raw.set(collection, await readSome(collection, [...new Set(ids)]));
    }
    return raw;
  }

  #take({
    raw,
    gone,
    site,
  }: {
    raw: Map<Collection, unknown[]>;
    gone: string[];
    site: Content['site'] | undefined;
  }): Reading {
    for (const id of gone) this.#forget(id);
    for (const [collection, docs] of raw) for (const doc of docs) this.#note(collection, doc);
    const set: ContentChange['set'] = {};
    for (const [collection, docs] of raw) {
      const taken = docs.flatMap((doc) => this.#takeOne(collection, doc) ?? []);
      Object.assign(set, { [collection]: taken });
    }
    return { change: { site, set, gone }, heldBack: [...this.#heldBack.values()] };
  }

  /** A document in the model's terms, or as it was before when it does not fit, or nothing when it was not there. */
  #takeOne(collection: Collection, doc: unknown): { id: string } | undefined {
    const id = idOf(doc);
    try {
      const parsed = PARSERS[collection](doc, (other) => this.#slugs.get(String(other)));
      this.#heldBack.delete(id);
      return parsed;
    } catch (error) {
      const kept = this.#withPlace(this.#before.document(id));
      const isKept = kept !== undefined;
      // Others go on referring to it as it is shown.
      const slug = slugOf(kept);
      if (slug !== undefined) this.#slugs.set(id, slug);
      const { title } = nameOf(doc);
      this.#heldBack.set(id, { collection, id, title, ...problemIn(error), isKept });
      return kept;
    }
  }

  /** An event that is kept though its venue is gone is still where it was, by the venue's name. */
  #withPlace(kept: { id: string } | undefined): { id: string } | undefined {
    const event = kept as Stored<Event> | undefined; // others have no venue
    if (!event?.venue || event.place || this.#hasVenue(event.venue)) return kept;
    const placed: Stored<Event> = { ...event, venue: undefined };
    return { ...placed, place: this.#before.venueName(event.venue) } as Stored<Event>;
  }

  #hasVenue(slug: string): boolean {
    return [...this.#slugs].some(
      ([id, known]) => known === slug && this.#collections.get(id) === 'venues',
    );
  }

  #siteFrom(raw: unknown, before: Content['site'] | undefined): Content['site'] {
    try {
      this.#heldBack.delete(SITE);
      return siteSchema.parse(withoutEmpty(raw));
    } catch (error) {
      const problem = problemIn(error);
      if (!before) throw new Error(`globals/site: ${problem.path}: ${problem.message}`);
      this.#heldBack.set(SITE, { collection: SITE, id: SITE, title: '', ...problem, isKept: true });
      return before;
    }
  }

  #note(collection: Collection, doc: unknown): void {
    const id = idOf(doc);
    const slug = slugOf(doc);
    this.#forget(id);
    this.#collections.set(id, collection);
    if (slug !== undefined) this.#slugs.set(id, slug);
    const references = (RELATIONS[collection] ?? []).flatMap((path) => idsAt(doc, path));
    this.#references.set(id, references);
    for (const other of references) {
      const known = this.#referring.get(other) ?? new Set();
      this.#referring.set(other, known.add(id));
    }
  }

  #forget(id: string): void {
    this.#slugs.delete(id);
    this.#collections.delete(id);
    this.#heldBack.delete(id);
    for (const other of this.#references.get(id) ?? []) this.#referring.get(other)?.delete(id);
    this.#references.delete(id);
  }
}

/** How the site itself is called among what has changed. */
const SITE = 'site';

type Doc = Record<string, unknown>;
/** The slug of a document by its id; none where the public may not read it. */
type SlugOf = (id: unknown) => string | undefined;

const stored =
  <T extends object>(
    schema: z.ZodType<T>,
    relations: (doc: Doc, slug: SlugOf) => Doc = () => ({}),
  ) =>
  (raw: unknown, slug: SlugOf): Stored<T> => {
    const { id, updatedAt, body } = storedSchema.parse(raw);
    const { body: _, ...others } = raw as Doc; // storedSchema has seen that it is an object
    const doc = withoutEmpty(others) as Doc; // as above
    return { ...schema.parse({ ...doc, ...relations(doc, slug) }), id, updatedAt, body };
  };

const slugsOf = (ids: unknown, slug: SlugOf): string[] => asArray(ids).map(slug).filter(isGiven);

const PARSERS: { [C in Collection]: (doc: unknown, slug: SlugOf) => Documents[C] } = {
  media: (doc) => mediaSchema.parse(pictureFrom(doc)),
  communities: stored(communitySchema),
  venues: stored(venueSchema, (doc, slug) => ({ community: slug(doc.community) })),
  brands: stored(brandSchema, (doc, slug) => ({ community: slug(doc.community) })),
  events: stored(eventSchema, (doc, slug) => ({
    brand: slug(doc.brand),
    community: slug(doc.community),
    venue: slug(doc.venue),
    outcome: outcomeFrom(doc.outcome, slug),
  })),
  stories: stored(storySchema, (doc, slug) => ({
    brand: slug(doc.brand),
    communities: slugsOf(doc.communities, slug),
    events: slugsOf(doc.events, slug),
  })),
  teams: stored(teamSchema, (doc, slug) => ({
    community: slug(doc.community),
    brand: slug(doc.brand),
    venue: slug(doc.venue),
    event: slug(doc.event),
  })),
  pages: stored(pageSchema),
  synonyms: (doc) => synonymSchema.extend({ id: z.string() }).parse(doc),
  redirects: (doc) => redirectSchema.extend({ id: z.string() }).parse(withoutEmpty(doc)),
};

/** A document with something in the place of each value that does not fit. */
function parsedWith<T>(
  standIns: Doc,
  draft: Doc,
  parse: (doc: Doc) => T,
): { value: T; lacking: string[] } {
  const lacking = new Set<string>();
  for (let doc = draft; ; ) {
    try {
      return { value: parse(doc), lacking: [...lacking] };
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const names = error.issues
        .map(({ path }) => String(path[0]))
        .filter((name) => !lacking.has(name));
      if (names.length === 0) throw error;
      for (const name of names) {
        lacking.add(name);
        doc = { ...doc, [name]: standIns[name] };
      }
    }
  }
}

/** Where and why a document does not fit. */
function problemIn(error: unknown): { path: string; message: string } {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  return issue
    ? { path: issue.path.join('.'), message: issue.message }
    : { path: '', message: messageOf(error) };
}

/** What names a document that may be anything. */
function nameOf(doc: unknown): { id: string; title: string } {
  const { id, title, name, alt, word, slug, from } = (
    typeof doc === 'object' && doc ? doc : {}
  ) as Doc; // checked here
  const first = [title, name, alt, word, slug, from].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return { id: String(id ?? ''), title: String(first ?? '').slice(0, 80) };
}

function outcomeFrom(value: unknown, slug: SlugOf): Doc | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const outcome = value as Doc; // checked on the line above
  const photos = asArray(outcome.photos);
  const story = slug(outcome.story);
  const isFilled = photos.length > 0 || story || outcome.summary || outcome.attendance;
  return isFilled ? { ...outcome, photos, story } : undefined;
}

/** Payload lists a picture's sizes by name; the model wants those that exist, smallest first. */
function pictureFrom(doc: unknown): unknown {
  const picture = withoutEmpty(doc) as Doc & { sizes?: Record<string, Doc> }; // checked by mediaSchema
  const renditions = Object.values(picture.sizes ?? {})
    .filter(({ filename }) => filename)
    .sort((a, b) => Number(a.width) - Number(b.width));
  return { ...picture, original: picture, renditions } satisfies Partial<
    Record<keyof Media, unknown>
  >;
}

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;

const idOf = (doc: unknown): string => nameOf(doc).id;

const slugOf = (doc: unknown): string | undefined => {
  const { slug } = (typeof doc === 'object' && doc ? doc : {}) as Doc; // checked here
  return typeof slug === 'string' ? slug : undefined;
};

/** The pictures that a document of the CMS shows, by id. */
const pictureIdsOf = (doc: unknown): string[] => [
  ...PICTURES.flatMap((path) => idsAt(doc, path)),
  ...pictureIdsIn((doc as Doc | null)?.body),
];

const PICTURES = ['cover', 'gallery', 'outcome.photos'];

/** The ids at a path of a document, one or several. */
function idsAt(doc: unknown, path: string): string[] {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at ? (at as Doc)[name] : undefined),
      doc,
    ); // checked here
  return [value].flat().filter((id) => typeof id === 'string');
}
