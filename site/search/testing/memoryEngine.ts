import { FILLER, pairWord, singleWord } from '#site/search/format/indexWords.ts';
import { STRIDE, wordsOfPage } from '#site/search/format/layout.ts';
import { type Coming, Pages, writeStrides } from '#site/search/format/manifest.ts';
import type { Engine } from '#site/search/query/engine.ts';

/** An engine over a few pages in memory, for tests: what Pagefind would answer for the same words. */
export function memoryEngine(
  texts: readonly { title: string; body: string }[],
  coming: Coming,
): Engine {
  const words = texts.map(({ title, body }) =>
    wordsOfPage(title, body, { fold: (character) => character, held: new Set() }),
  );
  const all = words.flat();
  const places = async (word: string) =>
    Int32Array.from(
      all.flatMap((other, place) => (other === word && word !== FILLER ? [place] : [])),
    );
  return {
    pages: new Pages(writeStrides(words.map(({ length }) => length / STRIDE))),
    coming,
    files: '',
    placesOfPair: (first, second) => places(pairWord(first, second)),
    placesOfToken: (token) => places(singleWord(token)),
  };
}
