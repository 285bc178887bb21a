import { pairWord, singleWord } from '#site/search/format/indexWords.ts';
import { IndexUnavailable } from '#site/search/format/loadJson.ts';
import { type Coming, loadManifest, Pages, readComing } from '#site/search/format/manifest.ts';
import { Memo } from '#site/search/format/memo.ts';
import type { Places } from './places.ts';

/** Where words are, as the index knows it. */
export interface Engine {
  pages: Pages;
  coming: Coming;
  /** The folder of the portal's own files of this version of the index. */
  files: string;
  /** Where two tokens are side by side. */
  placesOfPair(first: string, second: string): Promise<Places>;
  /** A place in each page that holds the token: in the title's stride, if it is in the title. */
  placesOfToken(token: string): Promise<Places>;
}

/** The part of Pagefind's API in the browser that is used. */
interface Pagefind {
  search(words: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Loads the index that stands in a folder, `/pagefind/` on the site. */
export async function loadEngine(folder: string): Promise<Engine> {
  const [pagefind, manifest] = await Promise.all([loadPagefind(folder), loadManifest(folder)]);
  const pages = new Pages(manifest.strides);
  const startOf = new Map(manifest.leaves.map((name, leaf) => [name, pages.startOfLeaf(leaf)]));
  const ask = async (word: string): Promise<Places> => {
    const { results } = await pagefind.search(word).catch(unavailable);
    const found = results.map(({ id, words }) => {
      const start = startOf.get(id);
      // The index was renewed under our feet: what it says belongs to other pages.
      if (start === undefined) throw new IndexUnavailable('The index has changed.');
      return { start, words };
    });
    const places = new Int32Array(found.reduce((sum, { words }) => sum + words.length, 0));
    let count = 0;
    for (const { start, words } of found) {
      for (const place of words) {
        places[count] = start + place;
        count += 1;
      }
    }
    return places.sort();
  };
  const places = new Memo(ask, KEPT);
  return {
    pages,
    coming: readComing(manifest.coming),
    files: `${folder}${manifest.version}/`,
    placesOfPair: (first, second) => places.get(pairWord(first, second)),
    placesOfToken: (token) => places.get(singleWord(token)),
  };
}

/** As one types, the same words are asked for again and again. */
const KEPT = 200;

const unavailable = (cause: unknown): never => {
  throw new IndexUnavailable('Pagefind does not answer.', { cause });
};

async function loadPagefind(folder: string): Promise<Pagefind> {
  // The index is made after the site is built, so a bundler cannot know this file.
  const file = `${folder}pagefind.js`;
  const { createInstance } = await import(/* @vite-ignore */ file).catch(unavailable);
  // No worker: it is a second script of 12 KB, and copies every answer once more.
  const pagefind = createInstance({ basePath: folder, noWorker: true });
  await pagefind.init().catch(unavailable);
  return pagefind;
}
