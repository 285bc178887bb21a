import { BLOCK, termsOfPage, writeBlocks } from '#site/search/format/layout.ts';
import type { LastDays } from '#site/search/format/manifest.ts';
import { Pages } from '#site/search/format/pages.ts';
import { FILLER } from '#site/search/format/terms.ts';
import { type Engine, engineOf } from '#site/search/query/engine.ts';

/** An engine over a few pages in memory, for tests: what Pagefind would answer for the same terms. */
export function memoryEngine(
  texts: readonly { title: string; body: string }[],
  lastDays: LastDays,
): Engine {
  const terms = texts.map(({ title, body }) =>
    termsOfPage(title, body, { fold: (character) => character, held: new Set() }),
  );
  const all = terms.flat();
  const segment = async (term: string) =>
    Int32Array.from(
      all.flatMap((other, position) => (other === term && term !== FILLER ? [position] : [])),
    );
  const blocks = writeBlocks(terms.map(({ length }) => length / BLOCK));
  return engineOf([segment], new Pages({ blocks, lastDays }));
}
