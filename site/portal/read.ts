import { z } from 'zod';
import { brandSchema } from '#content/model/brand.ts';
import { communitySchema } from '#content/model/community.ts';
import { eventSchema } from '#content/model/event.ts';
import { type Media, mediaSchema } from '#content/model/media.ts';
import { pageSchema } from '#content/model/page.ts';
import { siteSchema } from '#content/model/site.ts';
import { storySchema } from '#content/model/story.ts';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';
import { venueSchema } from '#content/model/venue.ts';
import { readAll, readSite } from './client.ts';

/** A rich text as Payload's editor keeps it; null when there is none. */
export type RichText = { root: { children: RichTextNode[] } } | null;

export interface RichTextNode {
  type: string;
  children?: RichTextNode[];
  value?: unknown;
  [key: string]: unknown;
}

/** A document of the model with its text and the CMS's id for it, by which texts refer to one another. */
export type Stored<T> = T & { id: string; body: RichText; updatedAt: string };

const richTextSchema: z.ZodType<RichText> = z
  .object({ root: z.looseObject({ children: z.array(z.any()) }) })
  .nullable()
  .default(null);

const storedSchema = z.object({
  id: z.string(),
  slug: z.string(),
  updatedAt: z.string(),
  body: richTextSchema,
});

/**
 * Everything the public may read, in the model's terms: relations are slugs, and those to something the
 * public may not read are left out.
 * @throws Error with one sentence that names the document and what is wrong with it.
 */
export async function readPortal() {
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
  const media = pictures.map((doc) => parse('media', mediaSchema, pictureFrom(doc)));
  const slugs = new Map<unknown, string>();
  for (const doc of [...communities, ...venues, ...brands, ...events, ...stories]) {
    const { id, slug } = parse('documents', storedSchema.pick({ id: true, slug: true }), doc);
    slugs.set(id, slug);
  }
  const pictureIds = new Set(media.map(({ id }) => id));
  const slug = (id: unknown) => slugs.get(id);
  const slugsOf = (ids: unknown) => asArray(ids).map(slug).filter(isGiven);
  const picture = (id: unknown) => (pictureIds.has(String(id)) ? id : undefined);
  const picturesOf = (ids: unknown) => asArray(ids).map(picture).filter(isGiven);

  return {
    site: parse('globals/site', siteSchema, withoutEmpty(site)),
    media,
    communities: documents('communities', communitySchema, communities, () => ({})),
    venues: documents('venues', venueSchema, venues, (doc) => ({
      community: slug(doc.community),
    })),
    brands: documents('brands', brandSchema, brands, (doc) => ({
      community: slug(doc.community),
      cover: picture(doc.cover),
    })),
    events: documents('events', eventSchema, events, (doc) => ({
      brand: slug(doc.brand),
      community: slug(doc.community),
      venue: slug(doc.venue),
      cover: picture(doc.cover),
      outcome: outcomeFrom(doc.outcome, { slug, picturesOf }),
    })),
    stories: documents('stories', storySchema, stories, (doc) => ({
      brand: slug(doc.brand),
      communities: slugsOf(doc.communities),
      cover: picture(doc.cover),
      gallery: picturesOf(doc.gallery),
      events: slugsOf(doc.events),
    })),
    pages: documents('pages', pageSchema, pages, () => ({})),
  };
}

type Doc = Record<string, unknown>;

function documents<T extends object>(
  collection: string,
  schema: z.ZodType<T>,
  docs: unknown[],
  relations: (doc: Doc) => Doc,
): Stored<T>[] {
  return docs.map((raw) => {
    const { id, slug, updatedAt, body } = parse(collection, storedSchema, raw);
    const doc = withoutEmpty(raw) as Doc; // storedSchema has seen that it is an object
    const parsed = parse(`${collection}/${slug}`, schema, { ...doc, ...relations(doc) });
    return { ...parsed, id, updatedAt, body };
  });
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

function parse<T>(label: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new Error(`${label}: ${at}${issue?.message}`);
}

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;
