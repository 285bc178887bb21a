import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { SEARCH_FACETS } from '#site/facets.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { IndexUnavailable } from '#site/search/format/loadJson.ts';
import { facetCounts } from '#site/search/page/filters.ts';
import { loadPortalSearch, type PortalSearch } from '#site/search/query/portalSearch.ts';
import { type SearchRecord, searchRecord } from '#site/views/search/record.ts';
import { SearchIndex, type SearchUpdate } from './search.ts';
import { addFiles } from './writeSearch.ts';

const TODAY = toDay('2026-11-25');
const SETTING = { today: TODAY, synonyms: [{ word: '补衣服', means: ['缝补'] }] };
const today = toEpochDay(TODAY);
const AS_PLANNED = {
  start: undefined,
  end: undefined,
  fate: 'scheduled',
  movedTo: undefined,
  movedFrom: undefined,
} as const;

let folder = '';
// Pagefind says which files are missing, sometimes after the test.
beforeAll(() => void vi.spyOn(console, 'error').mockReturnValue());
afterAll(() => vi.restoreAllMocks());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  vi.stubGlobal('fetch', async (file: string) => {
    const path = new URL(file);
    path.search = '';
    return existsSync(path)
      ? new Response(readFileSync(path))
      : new Response('<!doctype html>', { status: 404 });
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

/** The search as a browser loads it once an update is written. */
function open(update: SearchUpdate): Promise<PortalSearch> {
  addFiles(update, folder);
  return loadPortalSearch(pathToFileURL(`${folder}/`).href);
}

/** All that a query finds, by address. */
async function found(search: PortalSearch, typed: string) {
  const groups: { kind: string; meant: string[]; urls: string[] }[] = [];
  for await (const { kind, meant, pages } of search.find({ typed, today })) {
    const texts = await Promise.all(pages.map(search.text));
    if (pages.length > 0) groups.push({ kind, meant, urls: texts.map(({ url }) => url) });
  }
  return groups;
}

const urls = async (search: PortalSearch, typed: string) =>
  (await found(search, typed)).flatMap((group) => group.urls);

/** All that a search says: what queries find, the texts in order, the facets and how many pages each value leaves. */
async function everything(search: PortalSearch, queries: readonly string[]) {
  const attributes = await search.attributes();
  const pages = search.all();
  return {
    texts: await Promise.all(pages.map(search.text)),
    found: await Promise.all(queries.map(async (typed) => [typed, await found(search, typed)])),
    counts: facetCounts(pages, {}, { attributes, today }),
    values: SEARCH_FACETS.map((facet) => (facet === 'time' ? [] : attributes.allValues(facet))),
    october: pages.filter((page) =>
      attributes.isWithin(page, toEpochDay('2026-10-01'), toEpochDay('2026-10-31')),
    ),
  };
}

const page = (slug: string, over: Partial<SearchRecord> = {}): SearchRecord => ({
  ...searchRecord({ url: `/events/${slug}/`, title: slug, type: 'event', pieces: [] }),
  ...over,
});

describe('the search follows what is published', () => {
  const danced = page('a', { title: '左脚舞', pieces: ['广场上一起跳。'] });
  const sewn = page('b', { title: '缝补嬢嬢', pieces: ['一针一线。'] });

  it('a changed page is found by its new words, not by its old ones', async () => {
    const index = new SearchIndex();
    await open(await index.rebuild([danced, sewn], SETTING));
    const update = await index.update(
      { changed: [{ ...danced, title: '右脚舞' }], gone: [] },
      SETTING,
    );
    const search = await open(update);
    expect(await urls(search, '“右脚舞”')).toEqual([danced.url]);
    expect(await urls(search, '“左脚舞”')).toEqual([]);
    expect(await urls(search, '广场')).toEqual([danced.url]);
    expect(await urls(search, 'fbnn')).toEqual([sewn.url]);
  });

  it('its files have short names, and its WebAssembly no compression of its own', async () => {
    const { files } = await new SearchIndex().rebuild([danced, sewn], SETTING);
    const paths = [...files.keys()].map((path) => path.slice(path.indexOf('/') + 1));
    const chunks = paths.filter((path) => path.startsWith('index/'));
    expect(chunks).toEqual(chunks.map((_, at) => `index/${at.toString(36)}.pf_index`));
    expect(chunks.length).toBeGreaterThan(0);
    const [wasm] = [...files].flatMap(([path, bytes]) => (path.endsWith('.wasm') ? [bytes] : []));
    expect(WebAssembly.validate(Buffer.from(wasm ?? ''))).toBe(true);
  });

  it('a page that is gone is not found, nor suggested', async () => {
    const index = new SearchIndex();
    await open(await index.rebuild([danced, sewn], SETTING));
    const search = await open(await index.update({ changed: [], gone: [sewn.url] }, SETTING));
    expect(await urls(search, '缝补')).toEqual([]);
    expect(await urls(search, 'fbnn')).toEqual([]);
    expect(search.all()).toHaveLength(1);
  });

  it('the search that is open finds what it found, until its files are swept', async () => {
    const index = new SearchIndex();
    const before = await open(await index.rebuild([danced], SETTING));
    await open(
      await index.update({ changed: [{ ...danced, title: '右脚舞' }, sewn], gone: [] }, SETTING),
    );
    await open(await index.rebuild([sewn], SETTING));
    expect(await urls(before, '左脚舞')).toEqual([danced.url]);
  });

  it.each(['base', 'delta'])('when files of the %s are swept it says so', async (segment) => {
    const index = new SearchIndex();
    const base = await index.rebuild([danced], SETTING);
    addFiles(base, folder);
    const update = await index.update({ changed: [sewn], gone: [] }, SETTING);
    const search = await open(update);
    const paths = (segment === 'base' ? base : update).files.keys();
    for (const path of paths) rmSync(join(folder, path), { force: true });
    await expect(found(search, '左脚舞')).rejects.toThrow(IndexUnavailable);
  });

  it('a file of the index that does not load is not taken for one without the word', async () => {
    const index = new SearchIndex();
    const update = await index.rebuild([danced], SETTING);
    const search = await open(update);
    for (const path of update.files.keys()) {
      if (path.includes('pf_index')) rmSync(join(folder, path));
    }
    await expect(found(search, '“左脚舞”')).rejects.toThrow(IndexUnavailable);
  });

  it('a record that is as it was takes the page out of the delta', async () => {
    const index = new SearchIndex();
    const first = await index.rebuild([danced, sewn], SETTING);
    await index.update({ changed: [{ ...danced, title: '右脚舞' }], gone: [] }, SETTING);
    const update = await index.update({ changed: [danced], gone: [] }, SETTING);
    expect(update).toEqual({ ...first, files: new Map() });
  });

  it('a day that passes writes nothing but the manifest', async () => {
    const index = new SearchIndex();
    await index.rebuild([danced], SETTING);
    const before = await index.update({ changed: [sewn], gone: [] }, SETTING);
    const update = await index.update(
      { changed: [], gone: [] },
      { ...SETTING, today: toDay('2026-11-26') },
    );
    expect(update).toEqual({ ...before, files: new Map() });
  });

  it('what is live is what the manifest leads to: the base and the last delta', async () => {
    const index = new SearchIndex();
    const base = await index.rebuild([danced], SETTING);
    const second = await index.update({ changed: [sewn], gone: [] }, SETTING);
    const third = await index.update(
      { changed: [{ ...sewn, title: '缝补驿站' }], gone: [] },
      SETTING,
    );
    expect(third.live).toEqual(
      new Set([...base.files.keys(), ...third.files.keys(), 'portal.json']),
    );
    expect([...second.files.keys()].filter((path) => third.live.has(path))).toEqual([]);
  });

  it('the same records give the same bytes', async () => {
    const [one, other] = [new SearchIndex(), new SearchIndex()];
    expect(await one.rebuild([danced, sewn], SETTING)).toEqual(
      await other.rebuild([sewn, danced], SETTING),
    );
    expect(await one.update({ changed: [page('c')], gone: [danced.url] }, SETTING)).toEqual(
      await other.update({ changed: [page('c')], gone: [danced.url] }, SETTING),
    );
  });

  it('wants a new base when many pages have changed, and has it with the next', async () => {
    const index = new SearchIndex();
    await index.rebuild([danced], SETTING);
    const many = Array.from({ length: 301 }, (_, number) => page(`n${number}`));
    await index.update({ changed: many.slice(1), gone: [] }, SETTING);
    expect(index.needsRebuild).toBe(false);
    await index.update({ changed: many, gone: [] }, SETTING);
    expect(index.needsRebuild).toBe(true);
    await index.rebuild(many, SETTING);
    expect(index.needsRebuild).toBe(false);
  });

  it('follows the synonyms, and writes nothing else for them', async () => {
    const index = new SearchIndex();
    const first = await index.rebuild([danced, sewn], SETTING);
    expect(await found(await open(first), '补衣服')).toEqual([
      { kind: 'synonym', meant: ['缝补'], urls: [sewn.url] },
    ]);
    // Two editors have each written a row.
    const synonyms = [
      { word: '补衣服', means: ['针线'] },
      { word: '补衣服', means: ['一针一线', '针线'] },
    ];
    const update = await index.update({ changed: [], gone: [] }, { ...SETTING, synonyms });
    expect([...update.files.keys()]).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}\/words\.json$/),
    ]);
    expect(await found(await open(update), '补衣服')).toEqual([
      { kind: 'synonym', meant: ['针线', '一针一线'], urls: [sewn.url] },
    ]);
    const anew = await new SearchIndex().rebuild([danced, sewn], { ...SETTING, synonyms });
    expect(update.manifest).toEqual(anew.manifest);
  });

  it('is not updated before it is built', async () => {
    await expect(
      new SearchIndex().update({ changed: [danced], gone: [] }, SETTING),
    ).rejects.toThrow('no base');
  });
});

describe('however it came about', () => {
  const PARTS = [
    '左脚舞',
    '缝补嬢嬢',
    '縫補',
    '元宵节',
    '写春联',
    '北浦社区',
    '龘靐',
    '大搭',
    '2024年1月5日',
  ];
  const QUERIES = [
    ...PARTS,
    ...['舞', '元宵节写春联', '左脚舞 -北浦', '“缝补”', 'fbnn', 'zuojiaowu', '缝补娘娘', '左脚午'],
    ...['龘', 'dada', '写春联活动', '王小明', 'wxm', '1月5日', '没有的词语', 'beipu'],
    ...['今天', '12月31日', '去年重阳 舞', '补衣服', '补衣服 左脚舞', '舞 没有的词语'],
    ...['龘搭', 'wuyuanxiao', 'jiexiechun', 'buyuanxiao'],
  ];
  const text = fc.array(fc.constantFrom(...PARTS, '，', '王小明说'), { maxLength: 3 });
  const day = fc.constantFrom('2024-01-05', '2026-10-18', '2026-11-25', '2026-12-31').map(toDay);
  const facet = (...values: string[]) => fc.subarray(values, { maxLength: 1 });
  const record = fc
    .record({
      slug: fc.constantFrom(...'abcdefgh'),
      title: text,
      pieces: fc.array(text, { maxLength: 2 }),
      type: fc.constantFrom('event' as const, 'story' as const),
      community: facet('北浦社区', '学桥街社区'),
      brand: facet('逢五遇·周五见'),
      names: facet('桃源湖广场', '左脚舞台'),
      days: fc.uniqueArray(day, { maxLength: 2 }),
    })
    .map(({ slug, title, pieces, community, brand, days, ...over }) => {
      const sorted = days.toSorted();
      return page(slug, {
        ...over,
        title: title.join('') || slug,
        pieces: pieces.map((piece) => piece.join('')).filter(Boolean),
        facets: { community, brand },
        days: sorted,
        lastDay: sorted.at(-1),
        dates: sorted.map((day) => ({ ...AS_PLANNED, day, lastDay: day })),
        comingCount: sorted.filter((day) => day >= TODAY).length,
      });
    });
  const records = fc.uniqueArray(record, { maxLength: 6, selector: ({ url }) => url });
  const step = fc.record({
    changed: records,
    gone: fc.subarray(
      [...'abcdefgh'].map((slug) => `/events/${slug}/`),
      { maxLength: 2 },
    ),
  });

  it('the same records give the same answers, in the same order', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.array(step, { maxLength: 3 }), async (first, steps) => {
        const index = new SearchIndex();
        const last = new Map(first.map((record) => [record.url, record]));
        let search = await open(await index.rebuild(first, SETTING));
        for (const { changed, gone } of steps) {
          for (const url of gone) last.delete(url);
          for (const record of changed) last.set(record.url, record);
          search = await open(await index.update({ changed, gone }, SETTING));
        }
        // Pagefind answers by the instance that was loaded last from a folder: one after the other.
        const updated = await everything(search, QUERIES);
        const made = await open(await new SearchIndex().rebuild([...last.values()], SETTING));
        expect(updated).toEqual(await everything(made, QUERIES));
      }),
      { numRuns: 15 },
    );
  });
});
