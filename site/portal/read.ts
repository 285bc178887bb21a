import { z } from 'zod';
import type { HeldBack } from '#content/buildReport.ts';
import { messageOf } from '#content/messageOf.ts';
import { brandSchema } from '#content/model/brand.ts';
import { communitySchema } from '#content/model/community.ts';
import { eventSchema } from '#content/model/event.ts';
import { type Media, mediaSchema } from '#content/model/media.ts';
import { pageSchema } from '#content/model/page.ts';
import { richTextSchema } from '#content/model/richText.ts';
import { type Site, siteSchema } from '#content/model/site.ts';
import { storySchema } from '#content/model/story.ts';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';
import { venueSchema } from '#content/model/venue.ts';
import { readAll, readSite } from './client.ts';
import type { Content, Stored } from './content.ts';
import { withKnownRelations } from './relations.ts';

const storedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  updatedAt: z.string(),
  body: richTextSchema,
});

/**
 * Everything the public may read: relations are slugs, and those to something the public may not read are left
 * out. A document that does not fit the model is taken as it was `before`, and named; it never holds up the others.
 * @throws Error with one sentence when the CMS does not answer as it should.
 */
export async function readPortal(
  before: Content | null,
): Promise<{ content: Content; heldBack: HeldBack[] }> {
  const [site, pictures, communities, venues, brands, events, stories, pages] = await Promise.all([
    readSite(),
    readAll('media'),
    readAll('communities'),
    readAll('venues'),
    readAll('brands'),
    readAll('events'),
    readAll('stories'),
    readAll('pages'),
  ]);
  const heldBack: HeldBack[] = [];
  const take = taker(before, heldBack);
  const media = take('media', pictures, (doc) => mediaSchema.parse(pictureFrom(doc)));
  const slugs = slugsById([communities, venues, brands, events, stories]);
  const pictureIds = new Set(media.map(({ id }) => id));
  const slug = (id: unknown) => slugs.get(id);
  const slugsOf = (ids: unknown) => asArray(ids).map(slug).filter(isGiven);
  const picture = (id: unknown) => (pictureIds.has(String(id)) ? id : undefined);
  const picturesOf = (ids: unknown) => asArray(ids).map(picture).filter(isGiven);

  const content: Content = {
    site: siteFrom(site, before, heldBack),
    media,
    communities: take('communities', communities, stored(communitySchema)),
    venues: take(
      'venues',
      venues,
      stored(venueSchema, (doc) => ({ community: slug(doc.community) })),
    ),
    brands: take(
      'brands',
      brands,
      stored(brandSchema, (doc) => ({
        community: slug(doc.community),
        cover: picture(doc.cover),
      })),
    ),
    events: take(
      'events',
      events,
      stored(eventSchema, (doc) => ({
        brand: slug(doc.brand),
        community: slug(doc.community),
        venue: slug(doc.venue),
        cover: picture(doc.cover),
        outcome: outcomeFrom(doc.outcome, { slug, picturesOf }),
      })),
    ),
    stories: take(
      'stories',
      stories,
      stored(storySchema, (doc) => ({
        brand: slug(doc.brand),
        communities: slugsOf(doc.communities),
        cover: picture(doc.cover),
        gallery: picturesOf(doc.gallery),
        events: slugsOf(doc.events),
      })),
    ),
    pages: take('pages', pages, stored(pageSchema)),
  };
  return { content: heldBack.length > 0 ? withKnownRelations(content, before) : content, heldBack };
}

type Doc = Record<string, unknown>;
type Collection = Exclude<keyof Content, 'site'>;

/** Takes the documents of a collection one by one; one that does not fit is noted, and taken as it was before. */
function taker(before: Content | null, heldBack: HeldBack[]) {
  return <T extends { id: string }>(
    collection: Collection,
    docs: unknown[],
    parse: (doc: unknown) => T,
  ): T[] => {
    const earlier = (before?.[collection] ?? []) as unknown as T[]; // of the same collection
    return docs.flatMap((doc) => {
      try {
        return [parse(doc)];
      } catch (error) {
        const { id, title } = nameOf(doc);
        const kept = earlier.find((candidate) => candidate.id === id);
        const isKept = kept !== undefined;
        heldBack.push({ collection, id, title, ...problemIn(error), isKept });
        return isKept ? [kept] : [];
      }
    });
  };
}

const stored =
  <T extends object>(schema: z.ZodType<T>, relations: (doc: Doc) => Doc = () => ({})) =>
  (raw: unknown): Stored<T> => {
    const { id, updatedAt, body } = storedSchema.parse(raw);
    const { body: _, ...others } = raw as Doc; // storedSchema has seen that it is an object
    const doc = withoutEmpty(others) as Doc; // as above
    return { ...schema.parse({ ...doc, ...relations(doc) }), id, updatedAt, body };
  };

function siteFrom(raw: unknown, before: Content | null, heldBack: HeldBack[]): Site {
  try {
    return siteSchema.parse(withoutEmpty(raw));
  } catch (error) {
    const problem = problemIn(error);
    if (!before) throw new Error(`globals/site: ${problem.path}: ${problem.message}`);
    heldBack.push({ collection: 'site', id: 'site', title: '', ...problem, isKept: true });
    return before.site;
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
  const { id, title, name, alt, slug } = (typeof doc === 'object' && doc ? doc : {}) as Doc; // checked here
  const first = [title, name, alt, slug].find((text) => typeof text === 'string' && text !== '');
  return { id: String(id ?? ''), title: String(first ?? '').slice(0, 80) };
}

function slugsById(collections: unknown[][]): Map<unknown, string> {
  const slugs = new Map<unknown, string>();
  for (const doc of collections.flat()) {
    const { data } = storedSchema.pick({ id: true, slug: true }).safeParse(doc);
    if (data) slugs.set(data.id, data.slug);
  }
  return slugs;
}

function outcomeFrom(
  value: unknown,
  to: { slug: (id: unknown) => string | undefined; picturesOf: (ids: unknown) => unknown[] },
): Doc | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const outcome = value as Doc; // checked on the line above
  const photos = to.picturesOf(outcome.photos);
  const story = to.slug(outcome.story);
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
