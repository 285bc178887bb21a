import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startPublisher } from '#cms/builder/publisher.ts';
import { SiteBuilder } from '#cms/builder/siteBuilder.ts';
import { freshPortal, sample } from '#cms/testing/portal.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { MANIFEST, type Manifest } from '#site/search/format/manifest.ts';
import type { PageText } from '#site/search/format/texts.ts';
import { loadPortalSearch } from '#site/search/query/portalSearch.ts';
import { serveCms } from './cmsServer.ts';

// What an editor changes is found by the search, though its base is not made anew.

const { payload, config } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'search-follows-'));
const index = join(folder, 'site', 'pagefind');
const { url: cmsUrl, server: cms } = await serveCms(config);
const builder = new SiteBuilder({
  root: process.cwd(),
  site: join(folder, 'site'),
  cmsUrl,
});
let stop: () => Promise<void>;
let [synonymId, eventId, base]: (string | number)[] = [];

const manifest = (): Manifest => JSON.parse(readFileSync(join(index, MANIFEST), 'utf8'));

/** What a query finds in the index as it is now. */
async function found(typed: string): Promise<{ kind: string; pages: PageText[] }[]> {
  const search = await loadPortalSearch(pathToFileURL(`${index}/`).href);
  const groups: { kind: string; pages: PageText[] }[] = [];
  for await (const { kind, pages } of search.find({ typed, today: toEpochDay('2026-11-24') }))
    if (pages.length > 0) groups.push({ kind, pages: await Promise.all(pages.map(search.text)) });
  return groups;
}

beforeAll(async () => {
  vi.stubGlobal('fetch', async (file: string | URL | Request, init?: RequestInit) => {
    if (!String(file).startsWith('file:')) return fetched(file, init);
    const path = new URL(String(file));
    path.search = '';
    return existsSync(path) ? new Response(readFileSync(path)) : new Response('', { status: 404 });
  });
  const data = { name: '鹿城', description: '门户。' };
  await payload.updateGlobal({ slug: 'site', data, overrideAccess: true });
  const event = sample.event({ slug: 'guang-chang', title: '广场之夜' });
  const synonym = { word: '蹦迪', means: ['广场之夜'] };
  const made = { overrideAccess: true } as const;
  eventId = (await payload.create({ collection: 'events', data: event as never, ...made })).id;
  synonymId = (await payload.create({ collection: 'synonyms', data: synonym as never, ...made }))
    .id;
  await builder.publish('everything');
  await builder.searched;
  stop = await startPublisher(payload, (scope) => builder.publish(scope));
  base = manifest().base;
});

const fetched = globalThis.fetch;

afterAll(async () => {
  await stop();
  await builder.stop();
  cms.close();
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

it('another meaning of a word is searched for as soon as it is saved', async () => {
  expect((await found('蹦迪')).map(({ kind }) => kind)).toEqual(['synonym']);
  await payload.update({
    collection: 'synonyms',
    id: synonymId ?? '',
    data: { word: '摇摆' },
    overrideAccess: true,
  });
  await expect
    .poll(async () => (await found('摇摆')).map(({ kind }) => kind), { timeout: 30_000 })
    .toEqual(['synonym']);
  expect(await found('蹦迪')).toEqual([]);
  expect([manifest().base, manifest().delta]).toEqual([base, undefined]);
});

it('an event that is called off says so in the results', async () => {
  const states = async () =>
    (await found('广场之夜')).flatMap(({ pages }) =>
      pages.flatMap(({ dates = [] }) => dates.map(({ state }) => state)),
    );
  expect(await states()).not.toContain('cancelled');
  await payload.update({
    collection: 'events',
    id: eventId ?? '',
    data: { state: 'cancelled', notice: '下雨。' },
    overrideAccess: true,
  });
  await expect.poll(states, { timeout: 30_000 }).toContain('cancelled');
  expect(manifest().base).toBe(base);
  expect(manifest().delta?.superseded).toHaveLength(1);
});
