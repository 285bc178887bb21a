import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { SearchIndex } from '#site/search/build/search.ts';
import { addFiles, writeSearch } from '#site/search/build/writeSearch.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { type MadePage, recordOf, TODAY, textOf } from './corpus.ts';

/** How many results are made ready to show before an answer counts, as on the search page. */
const SHOWN = 4;

const SETTING = { today: TODAY, synonyms: [] };

/**
 * The searches that are compared. Each writes a module into the printed site that gives, for what is typed, the
 * addresses or numbers of all pages found, the best first, and how many of them are exact; with the first
 * ready to show.
 */
export interface Searcher {
  name: string;
  module: string;
  /** What is there before the index that is timed. */
  prepare?(pages: readonly MadePage[], site: string): Promise<void>;
  make(pages: readonly MadePage[], site: string): Promise<void>;
}

export const OURS: Searcher = {
  name: 'ours',
  module: '/ours.js',
  async make(pages, site) {
    await makeBase(pages, site);
    await bundleOurs(site);
  },
};

/** Ours after an edit of some pages, evenly among all, that changes their bytes and not what they are found by. */
export function oursEdited(count: number): Searcher {
  let index: SearchIndex;
  let edited: SearchRecord[];
  return {
    name: `ours, ${count} edited`,
    module: '/ours.js',
    async prepare(pages, site) {
      index = await makeBase(pages, site);
      const step = Math.max(1, Math.floor(pages.length / count));
      const chosen = pages.filter((_, at) => at % step === 0).slice(0, count);
      edited = chosen.map(recordOf).map((record) => ({
        ...record,
        pieces: [...record.pieces, ...record.pieces.slice(0, 1)],
      }));
      await bundleOurs(site);
    },
    async make(_, site) {
      addFiles(await index.update({ changed: edited, gone: [] }, SETTING), join(site, 'pagefind'));
    },
  };
}

async function makeBase(pages: readonly MadePage[], site: string): Promise<SearchIndex> {
  const index = new SearchIndex();
  writeSearch(await index.rebuild(pages.map(recordOf), SETTING), join(site, 'pagefind'));
  return index;
}

const bundleOurs = (site: string): Promise<void> =>
  bundle(
    site,
    'ours.js',
    `import { loadPortalSearch } from '#site/search/query/portalSearch.ts';
    const loading = loadPortalSearch('/pagefind/');
    export async function search(typed, isFirst = false) {
      const search = await loading;
      const found = [];
      let exact = 0;
      for await (const { kind, pages } of search.find({ typed, today: ${toEpochDay(TODAY)} })) {
        if (kind === 'exact' || kind === 'dated') exact += pages.length;
        if (found.length < ${SHOWN}) await Promise.all(pages.slice(0, ${SHOWN}).map(search.text));
        found.push(...pages);
        if (isFirst && found.length > 0) break;
      }
      return { found, exact };
    }`,
  );

export const PAGEFIND: Searcher = {
  name: 'Pagefind as it comes',
  module: '/as-it-comes.js',
  async make(_, site) {
    // Our own index asks for small chunks; this one is to have what Pagefind chooses.
    Reflect.deleteProperty(process.env, 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE');
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
    if (!index) throw new Error(errors.join('; '));
    await index.addDirectory({ path: site });
    await index.writeFiles({ outputPath: join(site, 'as-it-comes') });
    await pagefind.close();
    await bundle(
      site,
      'as-it-comes.js',
      `import * as pagefind from '/as-it-comes/pagefind.js';
      export async function search(typed) {
        const { results } = await pagefind.search(typed);
        await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
        const found = results.map(({ id }) => id);
        return { found, exact: found.length };
      }
      export async function addressOf(typed) {
        const { results } = await pagefind.search(typed);
        return Promise.all(results.map(async (result) => (await result.data()).url));
      }`,
    );
  },
};

export const MINISEARCH: Searcher = {
  name: 'MiniSearch, bigrams',
  module: '/minisearch.js',
  async make(pages, site) {
    const search = new MiniSearch({
      fields: ['title', 'text'],
      storeFields: ['url', 'title'],
      tokenize: bigrams,
    });
    search.addAll(
      pages.map((page, id) => ({ id, url: page.url, title: page.title, text: textOf(page) })),
    );
    writeFileSync(join(site, 'minisearch.json'), JSON.stringify(search));
    await bundle(
      site,
      'minisearch.js',
      `import MiniSearch from 'minisearch';
      const tokenize = ${bigrams.toString()};
      const loading = fetch('/minisearch.json').then((response) => response.text()).then((json) =>
        MiniSearch.loadJSON(json, { fields: ['title', 'text'], storeFields: ['url', 'title'], tokenize }));
      export async function search(typed) {
        const search = await loading;
        const results = search.search(typed, { combineWith: 'AND', prefix: (term) => term.length < 2, boost: { title: 2 } });
        const found = results.map(({ url }) => url);
        return { found, exact: found.length };
      }`,
    );
  },
};

/** Every two characters side by side, and a single one by itself: what one would write for MiniSearch. */
function bigrams(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((part) => {
    const characters = [...part];
    if (characters.length < 2) return characters;
    return characters.slice(1).map((character, index) => characters[index] + character);
  });
}

async function bundle(site: string, name: string, contents: string): Promise<void> {
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile: join(site, name),
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['/as-it-comes/*'],
  });
}
