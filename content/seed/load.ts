import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { brandSchema } from '../model/brand.ts';
import { communitySchema } from '../model/community.ts';
import { eventSchema } from '../model/event.ts';
import { pageSchema } from '../model/page.ts';
import { siteSchema } from '../model/site.ts';
import { storySchema } from '../model/story.ts';
import { synonymSchema } from '../model/synonym.ts';
import { teamSchema } from '../model/team.ts';
import { slugSchema } from '../model/value/slug.ts';
import { venueSchema } from '../model/venue.ts';

/** A picture of the opening content: original art, drawn as SVG. `file` is below content/seed. */
const seedMediaSchema = z.object({
  id: slugSchema,
  file: z.string().regex(/^art\/[a-z0-9-]+\.svg$/),
  alt: z.string().min(2),
  caption: z.string().optional(),
  isDemo: z.boolean().default(true),
});

/** A thing with a text of its own, in Markdown. */
type WithBody<T> = T & { body: string };

export interface Seed {
  site: z.infer<typeof siteSchema>;
  media: z.infer<typeof seedMediaSchema>[];
  communities: z.infer<typeof communitySchema>[];
  brands: WithBody<z.infer<typeof brandSchema>>[];
  venues: z.infer<typeof venueSchema>[];
  events: WithBody<z.infer<typeof eventSchema>>[];
  stories: WithBody<z.infer<typeof storySchema>>[];
  teams: z.infer<typeof teamSchema>[];
  pages: WithBody<z.infer<typeof pageSchema>>[];
  synonyms: z.infer<typeof synonymSchema>[];
}

export const SEED_FOLDER = import.meta.dirname;

/**
 * The opening content, read from a folder and checked against the model.
 * @throws Error with one sentence that names the file and what is wrong with it.
 */
export function loadSeed(folder: string = SEED_FOLDER): Seed {
  const seed: Seed = {
    site: check(siteSchema, readYaml(folder, 'site.yaml'), 'site'),
    media: list(folder, 'media', seedMediaSchema),
    communities: list(folder, 'communities', communitySchema),
    brands: documents(folder, 'brands', brandSchema),
    venues: list(folder, 'venues', venueSchema),
    events: documents(folder, 'events', eventSchema),
    stories: documents(folder, 'stories', storySchema),
    teams: list(folder, 'teams', teamSchema),
    pages: documents(folder, 'pages', pageSchema),
    synonyms: list(folder, 'synonyms', synonymSchema),
  };
  checkReferences(seed);
  return seed;
}

function list<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const items = check(z.array(z.unknown()), readYaml(folder, `${name}.yaml`), name);
  return items.map((item, index) => check(schema, item, `${name}[${index}]`));
}

function documents<T>(folder: string, name: string, schema: z.ZodType<T>): WithBody<T>[] {
  const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => {
    const label = `${name}/${file.slice(0, -3)}`;
    const [, front, body] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, name, file), 'utf8')) ??
      fail(label, 'begin the file with its data between two lines of ---');
    return { ...check(schema, yaml(front ?? '', label), label), body: (body ?? '').trim() };
  });
}

const readYaml = (folder: string, file: string): unknown =>
  yaml(readFileSync(join(folder, file), 'utf8'), file);

function yaml(text: string, label: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    return fail(label, `this is not YAML: ${(error as Error).message.split('\n')[0]}`); // yaml throws Errors
  }
}

function check<T>(schema: z.ZodType<T>, data: unknown, label: string): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return fail(label, `${at}${issue?.message}`);
}

function checkReferences(seed: Seed): void {
  const known = {
    media: new Set(seed.media.map(({ id }) => id)),
    communities: new Set(seed.communities.map(({ slug }) => slug)),
    brands: new Set(seed.brands.map(({ slug }) => slug)),
    venues: new Set(seed.venues.map(({ slug }) => slug)),
    events: new Set(seed.events.map(({ slug }) => slug)),
    stories: new Set(seed.stories.map(({ slug }) => slug)),
  };
  const refer = (from: string, to: keyof typeof known, keys: (string | undefined)[]) => {
    for (const key of keys) {
      if (key && !known[to].has(key)) fail(from, `there is no “${key}” among the ${to}`);
    }
  };
  for (const { slug, community, cover } of seed.brands) {
    refer(`brands/${slug}`, 'communities', [community]);
    refer(`brands/${slug}`, 'media', [cover]);
  }
  for (const { slug, community } of seed.venues) {
    refer(`venues/${slug}`, 'communities', [community]);
  }
  for (const { slug, brand, community, venue, cover, outcome } of seed.events) {
    refer(`events/${slug}`, 'brands', [brand]);
    refer(`events/${slug}`, 'communities', [community]);
    refer(`events/${slug}`, 'venues', [venue]);
    refer(`events/${slug}`, 'media', [cover, ...(outcome?.photos ?? [])]);
    refer(`events/${slug}`, 'stories', [outcome?.story]);
  }
  for (const { slug, brand, communities, cover, gallery, events } of seed.stories) {
    refer(`stories/${slug}`, 'brands', [brand]);
    refer(`stories/${slug}`, 'communities', communities);
    refer(`stories/${slug}`, 'media', [cover, ...gallery]);
    refer(`stories/${slug}`, 'events', events);
  }
  for (const { slug, community, brand, venue, event } of seed.teams) {
    refer(`teams/${slug}`, 'communities', [community]);
    refer(`teams/${slug}`, 'brands', [brand]);
    refer(`teams/${slug}`, 'venues', [venue]);
    refer(`teams/${slug}`, 'events', [event]);
  }
}

function fail(label: string, message: string): never {
  throw new Error(`content/seed/${label}: ${message}`);
}
