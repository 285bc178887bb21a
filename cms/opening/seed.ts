import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionSlug, Payload } from 'payload';
import sharp from 'sharp';
import { loadSeed, SEED_FOLDER, type Seed } from '#content/seed/load.ts';
import { asChoices } from '../fields/ruleChoices.ts';
import { richTextFrom } from './markdown.ts';

/** The collections the opening content fills, each with the field that names a document in it. */
const KEYS = {
  communities: 'slug',
  media: 'filename',
  venues: 'slug',
  brands: 'slug',
  events: 'slug',
  stories: 'slug',
  teams: 'slug',
  pages: 'slug',
  synonyms: 'word',
} as const;

type Seeded = keyof typeof KEYS;

/** Whether the opening content has been put in, whole: the site's name is its last word. */
export async function isSeeded(payload: Payload): Promise<boolean> {
  const site = await payload.findGlobal({ slug: 'site', overrideAccess: true });
  return Boolean(site.name);
}

/**
 * Puts the opening content into the CMS: what is there already is left as it is, so it may be run again, also
 * after it was interrupted.
 * @returns how many documents were put in.
 * @throws Error when the database holds documents that are not the opening content's.
 */
export async function seed(payload: Payload, content: Seed = loadSeed()): Promise<number> {
  const ids = await existing(payload);
  refuseOthersWork(content, ids);
  const write = writer(payload, ids);
  const id = (collection: Seeded, key: string | undefined) =>
    key === undefined ? undefined : ids[collection].get(key);
  const picture = (key: string | undefined) => id('media', key && fileNameOf(key));

  for (const community of content.communities) {
    await write('communities', community.slug, community);
  }
  for (const { id: key, file, ...data } of content.media) {
    const data_ = { ...data, people: 'none' };
    await write('media', fileNameOf(key), data_, () => drawing(key, file));
  }
  for (const venue of content.venues) {
    await write('venues', venue.slug, { ...venue, community: id('communities', venue.community) });
  }
  for (const { body, ...brand } of content.brands) {
    await write('brands', brand.slug, {
      ...brand,
      body: await richTextFrom(payload, body),
      community: id('communities', brand.community),
      cover: picture(brand.cover),
    });
  }
  for (const { body, outcome, ...event } of content.events) {
    await write('events', event.slug, {
      ...event,
      body: await richTextFrom(payload, body),
      schedule: { ...event.schedule, rules: event.schedule.rules.map(asChoices) },
      brand: id('brands', event.brand),
      community: id('communities', event.community),
      venue: id('venues', event.venue),
      cover: picture(event.cover),
      outcome: outcome && { ...outcome, story: undefined, photos: outcome.photos.map(picture) },
    });
  }
  for (const { body, ...story } of content.stories) {
    await write('stories', story.slug, {
      ...story,
      body: await richTextFrom(payload, body),
      brand: id('brands', story.brand),
      communities: story.communities.map((slug) => id('communities', slug)),
      cover: picture(story.cover),
      gallery: story.gallery.map(picture),
      events: story.events.map((slug) => id('events', slug)),
    });
  }
  await linkOutcomes(payload, content, ids);
  for (const team of content.teams) {
    await write('teams', team.slug, {
      ...team,
      community: id('communities', team.community),
      brand: id('brands', team.brand),
      venue: id('venues', team.venue),
      event: id('events', team.event),
    });
  }
  for (const synonym of content.synonyms) await write('synonyms', synonym.word, synonym);
  for (const { body, ...page } of content.pages) {
    await write('pages', page.slug, { ...page, body: await richTextFrom(payload, body) });
  }
  if (!(await isSeeded(payload))) {
    const options = { overrideAccess: true, context: { isSeeding: true } };
    await payload.updateGlobal({ slug: 'site', data: content.site, ...options });
  }
  return write.count();
}

type Ids = Record<Seeded, Map<string, string>>;

async function existing(payload: Payload): Promise<Ids> {
  const entries = await Promise.all(
    Object.entries(KEYS).map(async ([collection, key]) => {
      const { docs } = await payload.find({
        collection: collection as CollectionSlug, // KEYS lists collections
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      const byKey = docs.map((doc) => [(doc as unknown as Record<string, string>)[key], doc.id]);
      return [collection, new Map(byKey as [string, string][])];
    }),
  );
  return Object.fromEntries(entries);
}

function refuseOthersWork(content: Seed, ids: Ids): void {
  const known: Record<Seeded, string[]> = {
    communities: content.communities.map(({ slug }) => slug),
    media: content.media.map(({ id }) => fileNameOf(id)),
    venues: content.venues.map(({ slug }) => slug),
    brands: content.brands.map(({ slug }) => slug),
    events: content.events.map(({ slug }) => slug),
    stories: content.stories.map(({ slug }) => slug),
    teams: content.teams.map(({ slug }) => slug),
    pages: content.pages.map(({ slug }) => slug),
    synonyms: content.synonyms.map(({ word }) => word),
  };
  for (const [collection, keys] of Object.entries(known)) {
    const foreign = [...ids[collection as Seeded].keys()].find((key) => !keys.includes(key));
    if (foreign !== undefined) {
      throw new Error(
        `The database holds ${collection}/${foreign}, which is not opening content: seed an empty database, or set DATABASE_URI to another one.`,
      );
    }
  }
}

function writer(payload: Payload, ids: Ids) {
  let count = 0;
  const write = async (
    collection: Seeded,
    key: string,
    data: object,
    file?: () => Promise<{ name: string; data: Buffer; mimetype: string; size: number }>,
  ): Promise<void> => {
    if (ids[collection].has(key)) return;
    const doc = await payload.create({
      collection,
      data: { ...data, _status: 'published' } as never, // checked by loadSeed, and again by Payload
      overrideAccess: true,
      context: { isSeeding: true },
      ...(file && { file: await file() }),
    });
    ids[collection].set(key, doc.id);
    count += 1;
  };
  return Object.assign(write, { count: () => count });
}

/** A story names its events and an event's outcome its story: the second link waits for both to be there. */
async function linkOutcomes(payload: Payload, content: Seed, ids: Ids): Promise<void> {
  for (const { slug, outcome } of content.events) {
    const [id, story] = [ids.events.get(slug), outcome && ids.stories.get(outcome.story ?? '')];
    if (!id || !story) continue;
    const event = await payload.findByID({
      collection: 'events',
      id,
      depth: 0,
      overrideAccess: true,
    });
    if (event.outcome?.story) continue;
    await payload.update({
      collection: 'events',
      id,
      data: { outcome: { ...event.outcome, story } },
      overrideAccess: true,
      context: { isSeeding: true },
    });
  }
}

const fileNameOf = (key: string): string => `${key}.webp`;

/** The SVG as pixels: the CMS takes no SVG, from nobody. */
async function drawing(key: string, file: string) {
  const svg = await readFile(join(SEED_FOLDER, file));
  const data = await sharp(svg, { density: 72 }).resize(1600).png().toBuffer();
  return { name: `${key}.png`, data, mimetype: 'image/png', size: data.length };
}
