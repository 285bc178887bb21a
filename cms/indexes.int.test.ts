import type { Client } from '@libsql/client';
import { expect, it } from 'vitest';
import { freshPortal } from './testing/portal.ts';

const { payload } = await freshPortal();

/** What the portal filters and sorts by in collections that grow: the first field by which each of its queries looks. */
const LOOKED_UP: Record<string, string[]> = {
  events: [
    ...['slug', 'formerSlugs', 'title', 'place', 'firstDay', 'lastDay', 'review', '_status'],
    ...['createdBy', 'brand', 'community', 'venue', 'cover', 'pictures', 'outcome.story'],
    ...['createdAt', 'updatedAt', 'deletedAt'],
  ],
  stories: [
    ...['slug', 'formerSlugs', 'title', 'date', 'review', '_status', 'createdBy'],
    ...['brand', 'communities', 'events', 'cover', 'pictures'],
    ...['createdAt', 'updatedAt', 'deletedAt'],
  ],
  media: ['filename', 'createdBy', 'createdAt', 'updatedAt', 'deletedAt'],
  redirects: ['from'],
  activities: ['document', 'by', 'owner', 'createdAt'],
  publications: ['state', 'createdAt'],
  schedules: ['state', 'at', 'document'],
  imports: ['by', 'createdAt'],
  audits: ['document', 'by', 'action', 'createdAt'],
  presences: ['document'],
  'preview-links': ['token', 'document', 'expiresAt'],
  users: ['email'],
  'events versions': ['parent', 'latest', 'createdAt', 'updatedAt', 'version.lastDay'],
  'stories versions': ['parent', 'latest', 'createdAt', 'updatedAt', 'version.date'],
};

const all = Object.entries(LOOKED_UP).flatMap(([of, paths]) =>
  paths.map((path) => ({ of, path, text: `${of} by ${path}` })),
);

it('each query of the portal finds an index', async () => {
  const has = payload.db.name === 'sqlite' ? await indexesOfSqlite() : await indexesOfMongo();
  expect(all.filter(({ of, path }) => !has(of, path)).map(({ text }) => text)).toEqual([]);
  expect(has('events', 'howToJoin')).toBe(false);
});

type Has = (of: string, path: string) => boolean;

async function indexesOfMongo(): Promise<Has> {
  type Models = Record<string, { collection: { indexes(): Promise<{ key: object }[]> } }>;
  const { collections, versions } = payload.db as unknown as Record<string, Models>; // the MongoDB adapter's own
  const found = new Set<string>();
  for (const [suffix, models] of [
    ['', collections],
    [' versions', versions],
  ] as const) {
    for (const [slug, { collection }] of Object.entries(models ?? {})) {
      for (const { key } of await collection.indexes()) {
        found.add(`${slug}${suffix} ${Object.keys(key)[0]}`);
      }
    }
  }
  return (of, path) => found.has(`${of} ${path}`);
}

async function indexesOfSqlite(): Promise<Has> {
  const { client } = payload.db as unknown as { client: Client }; // the SQLite adapter's own
  const { rows } = await client.execute(
    "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  );
  const found = new Set(
    rows.map(({ sql }) => /ON `(\w+)` \(`(\w+)`/.exec(String(sql))?.slice(1).join(' ')),
  );
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return (of, path) => {
    const [slug = '', isVersions] = of.split(' ');
    const name = slug.replace('-', '_');
    const table = isVersions ? `_${name}_v` : name;
    const column = snake(path.replace('.', '_'));
    const { flattenedFields = [] } = payload.collections[slug as 'events']?.config ?? {}; // one of LOOKED_UP
    const field = flattenedFields.find((one) => one.name === path);
    // Many values are rows of a table beside it.
    if (field && 'hasMany' in field && field.hasMany) {
      return field.type === 'text'
        ? found.has(`${table}_texts text`)
        : 'relationTo' in field && found.has(`${table}_rels ${String(field.relationTo)}_id`);
    }
    return found.has(`${table} ${column}`) || found.has(`${table} ${column}_id`);
  };
}
