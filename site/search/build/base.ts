import type { Day } from '#content/model/time/day.ts';
import { FILES } from '#site/search/format/files.ts';
import { BLOCK, PAGES_IN_SHARD, termsOfPage, writeBlocks } from '#site/search/format/layout.ts';
import { type BaseFile, toSteps } from '#site/search/format/manifest.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { makeAttributes } from './attributes.ts';
import { filesOfDates, regularOf } from './dates.ts';
import { digestOf, jsonFiles, type SegmentFolder, segmentFolder } from './folder.ts';
import { lastDaysOf } from './lastDays.ts';
import { type Mentions, mentionsOf, type Names } from './names.ts';
import { pagefindFiles } from './pagefindFiles.ts';
import { inOrder, type Ordered } from './pageOrder.ts';
import { filesOfTexts } from './pageTexts.ts';
import { makeReadings, rareIn, toSimplified } from './readings.ts';
import { namesOf } from './vocabulary.ts';

/** What is kept of the base in memory, to make deltas to it: far less than its records. */
export interface Base {
  folder: string;
  paths: readonly string[];
  /** In the order of their numbers. */
  pages: readonly BasePage[];
  names: Names;
  /** All tokens of its pages. */
  held: ReadonlySet<string>;
}

interface BasePage extends Ordered {
  /** Tells whether a record is another. */
  digest: string;
  mentions: Mentions;
  /** The tokens of it that are not common characters. */
  rare: string;
}

/** Makes the segment of all pages. */
export async function makeBase(
  records: readonly SearchRecord[],
  today: Day,
): Promise<{ base: Base; files: SegmentFolder['files'] }> {
  const sorted = inOrder(records);
  const { contents, blocks, held, rare } = indexed(sorted);
  const pages: BasePage[] = [];
  let names: Names = { names: [], titles: [] };
  const index = await pagefindFiles(contents, () => {
    pages.push(...basePages(sorted, rare));
    names = namesOf(pages.map(({ mentions }) => mentions));
  });
  const dates = filesOfDates(sorted);
  const file: BaseFile = {
    blocks: writeBlocks(blocks),
    lastDays: lastDaysOf(sorted, today),
    regular: regularOf(sorted),
    months: toSteps(dates.months),
  };
  const own = jsonFiles([
    [FILES.base, file],
    [FILES.attributes, makeAttributes(sorted)],
    [FILES.names, names.names],
    [FILES.titles, names.titles],
    [FILES.readings, makeReadings(held)],
    ...dates.files,
    ...filesOfTexts(sorted),
  ]);
  const { name: folder, files } = segmentFolder([...index, ...own]);
  return { base: { folder, paths: [...files.keys()], pages, names, held }, files };
}

/** The text of each shard for Pagefind; all tokens; and of each page how many blocks it takes and its rare tokens. */
function indexed(pages: readonly SearchRecord[]) {
  const fold = toSimplified();
  const blocks: number[] = [];
  const rare: string[] = [];
  const held = new Set<string>();
  const termsOf = ({ title, pieces }: SearchRecord) => {
    const ofPage = new Set<string>();
    const terms = termsOfPage(title, pieces.join('\n'), { fold, held: ofPage });
    blocks.push(terms.length / BLOCK);
    rare.push(rareIn(ofPage).join(''));
    for (const token of ofPage) held.add(token);
    return terms;
  };
  const shards = Array.from({ length: Math.ceil(pages.length / PAGES_IN_SHARD) }, (_, shard) =>
    pages.slice(shard * PAGES_IN_SHARD, (shard + 1) * PAGES_IN_SHARD),
  );
  const contents = shards.map((shard) => shard.flatMap(termsOf).join(' '));
  return { contents, blocks, held, rare };
}

function basePages(pages: readonly SearchRecord[], rare: readonly string[]): BasePage[] {
  const known = new Map<string, string>();
  /** The same text in one place of the memory: many pages mention the same names. */
  const shared = (text: string): string => {
    const same = known.get(text) ?? text;
    known.set(same, same);
    return same;
  };
  return pages.map((record, page) => {
    const { title, names } = mentionsOf(record, toSimplified());
    return {
      url: record.url,
      lastDay: record.lastDay,
      digest: digestOf(record),
      mentions: { title, names: names.map(shared) },
      rare: shared(rare[page] ?? ''),
    };
  });
}
