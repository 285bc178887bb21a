import { FILES } from '#site/search/format/files.ts';
import { loadJson } from '#site/search/format/loadJson.ts';
import {
  type BaseFile,
  type DeltaEntry,
  fromSteps,
  loadManifest,
} from '#site/search/format/manifest.ts';
import { Memo } from '#site/search/format/memo.ts';
import { Pages } from '#site/search/format/pages.ts';
import { bigramTerm, tokenTerm } from '#site/search/format/terms.ts';
import { readWords, type Words, type WordsFile } from '#site/search/format/words.ts';
import { type DatesIn, datesLoader } from './dates.ts';
import type { Positions } from './positions.ts';
import { baseSegment, deltaSegment, type Pagefind, type Segment, unavailable } from './segments.ts';

/** Where terms are in the pages of both segments. */
export interface Engine {
  pages: Pages;
  /** Where two tokens are side by side. */
  positionsOfBigram(first: string, second: string): Promise<Positions>;
  /** A position in each page that has the token: in the title's block, if it is in the title. */
  positionsOfToken(token: string): Promise<Positions>;
}

interface LoadedEngine {
  engine: Engine;
  /** Those of the segments that it asks: of the base, then of the delta, if there is one. */
  folders: string[];
  datesIn: DatesIn;
  words: Words;
}

/** Loads the index in a folder, `/pagefind/` on the site. */
export async function loadEngine(folder: string): Promise<LoadedEngine> {
  const { base, delta, words } = await loadManifest(folder);
  const baseFolder = `${folder}${base}/`;
  const [pagefind, file, wordsFile] = await Promise.all([
    loadPagefind(baseFolder),
    loadJson<BaseFile>(baseFolder + FILES.base),
    loadJson<WordsFile>(`${folder}${words}/${FILES.words}`),
  ]);
  const deltaFolders = delta ? [`${folder}${delta.folder}/`] : [];
  const segments = [baseSegment(pagefind, file), ...deltaSegments(deltaFolders, delta)];
  const pages = new Pages(file, delta);
  const folders = [baseFolder, ...deltaFolders];
  const months = [file, ...(delta ? [delta] : [])].map(({ months }) => new Set(fromSteps(months)));
  const sources = folders.map((folder, at) => ({ folder, months: months[at] ?? new Set() }));
  return {
    engine: engineOf(segments, pages),
    folders,
    datesIn: datesLoader(sources, pages),
    words: readWords(wordsFile),
  };
}

/** An engine that asks a base and, if there is one, a delta. */
export function engineOf([base, delta]: readonly Segment[], pages: Pages): Engine {
  const ask = async (term: string): Promise<Positions> => {
    const [inBase, inDelta] = await Promise.all([
      base?.(term) ?? NOWHERE,
      delta?.(term) ?? NOWHERE,
    ]);
    return delta ? joined(inBase, inDelta, pages) : inBase;
  };
  const positions = new Memo(ask, KEPT);
  return {
    pages,
    positionsOfBigram: (first, second) => positions.get(bigramTerm(first, second)),
    positionsOfToken: (token) => positions.get(tokenTerm(token)),
  };
}

/** As one types, the same terms are asked for again and again. */
const KEPT = 200;

const NOWHERE: Positions = new Int32Array();

/** The positions in the base's pages that are not superseded, then those in the delta. */
function joined(base: Positions, delta: Positions, pages: Pages): Positions {
  const current = base.filter((position) => pages.pageAt(position) >= 0);
  const all = new Int32Array(current.length + delta.length);
  all.set(current);
  all.set(
    delta.map((position) => position + pages.deltaStart),
    current.length,
  );
  return all;
}

const deltaSegments = (folders: readonly string[], delta: DeltaEntry | undefined): Segment[] =>
  folders.map((folder) => deltaSegment(folder, delta?.buckets ?? 1));

async function loadPagefind(folder: string): Promise<Pagefind> {
  // The index is made after the site is built, so a bundler cannot know this file.
  const file = `${folder}pagefind.js`;
  const { createInstance } = await import(/* @vite-ignore */ file).catch(unavailable);
  // No worker: it is a second script of 12 KB, and copies every answer once more.
  const pagefind = createInstance({ basePath: folder, noWorker: true });
  await pagefind.init().catch(unavailable);
  return pagefind;
}
