import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { FILLER } from '#site/search/format/indexWords.ts';
import { PAGES_IN_LEAF, STRIDE, wordsOfPage } from '#site/search/format/layout.ts';
import { writeStrides } from '#site/search/format/manifest.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** How many words a file of the index holds: small files for a phone, and not so many that their list weighs. */
const CHUNK = 3000;
const LEAVES_AT_ONCE = 50;
/** What Pagefind writes besides that nobody asks for: its own interfaces, and the leaves' text in the index's form. */
const UNUSED = /-ui\.(js|css)$|highlight|worker|^fragment$/;

/** What the manifest says of an index: Pagefind's names of the leaves, and how many strides each page takes. */
export interface MadeIndex {
  leaves: string[];
  strides: string;
}

/**
 * Writes Pagefind's index of the pages, which come in the order of their numbers. While Pagefind, a process of its
 * own, writes, `meanwhile` is run, with the tokens that the pages hold.
 */
export async function makeIndex(
  pages: readonly SearchRecord[],
  folder: string,
  { fold, meanwhile }: { fold: Fold; meanwhile: (held: ReadonlySet<string>) => void },
): Promise<MadeIndex> {
  // Pagefind's own variable: its Node API has no setting for it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK);
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}.`);
  const problems: string[] = [];
  const strides: number[] = [];
  const held = new Set<string>();
  const leaves = Array.from({ length: Math.ceil(pages.length / PAGES_IN_LEAF) }, (_, leaf) => {
    const words = pages
      .slice(leaf * PAGES_IN_LEAF, (leaf + 1) * PAGES_IN_LEAF)
      .map(({ title, pieces }) => wordsOfPage(title, pieces.join('\n'), { fold, held }));
    strides.push(...words.map(({ length }) => length / STRIDE));
    return words.flat().join(' ');
  });
  // An index of nothing is not written; a leaf of nothing can be asked.
  if (leaves.length === 0) leaves.push(FILLER);
  for (let from = 0; from < leaves.length; from += LEAVES_AT_ONCE) {
    const added = leaves
      .slice(from, from + LEAVES_AT_ONCE)
      .map((content, ahead) =>
        index.addCustomRecord({ url: `/${from + ahead}`, content, language: 'und' }),
      );
    problems.push(...(await Promise.all(added)).flatMap(({ errors }) => errors));
  }
  const writing = index.writeFiles({ outputPath: folder });
  meanwhile(held);
  const written = await writing;
  problems.push(...written.errors);
  if (problems.length) throw new Error(`The search index is broken: ${problems.join('; ')}.`);
  await pagefind.close();

  const names = namesOfLeaves(folder);
  for (const file of readdirSync(folder).filter((file) => UNUSED.test(file))) {
    rmSync(join(folder, file), { recursive: true });
  }
  return { leaves: names, strides: writeStrides(strides) };
}

/** Pagefind calls a leaf by a hash in its answers; the fragment of that name knows the number we gave it. */
function namesOfLeaves(folder: string): string[] {
  const names: string[] = [];
  for (const file of readdirSync(join(folder, 'fragment'))) {
    const text = gunzipSync(readFileSync(join(folder, 'fragment', file))).toString();
    const number = /"url":"\/(\d+)"/.exec(text)?.[1];
    names[Number(number)] = file.replace(/\.pf_fragment$/, '');
  }
  return names;
}
