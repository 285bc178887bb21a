import { type Bucket, bucketOf, fileOfBucket } from '#site/search/format/buckets.ts';
import { BLOCK, PAGES_IN_SHARD, readBlocks } from '#site/search/format/layout.ts';
import { IndexUnavailable, loadJson } from '#site/search/format/loadJson.ts';
import { type BaseFile, fromSteps } from '#site/search/format/manifest.ts';
import { Memo } from '#site/search/format/memo.ts';
import type { Positions } from './positions.ts';

/** Where a term is in the pages of a segment. */
export type Segment = (term: string) => Promise<Positions>;

/** The part of Pagefind's API in the browser that is used. */
export interface Pagefind {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** The base, which Pagefind knows by shards. */
export function baseSegment(pagefind: Pagefind, { blocks }: BaseFile): Segment {
  const starts = shardStarts(blocks);
  return async (term) => {
    const { results } = await pagefind.search(term).catch(unavailable);
    const positions = new Int32Array(results.reduce((sum, { words }) => sum + words.length, 0));
    let count = 0;
    for (const { id, words } of results) {
      const start = starts[Number.parseInt(id, 36)]; // see withShortNames
      if (start === undefined) throw new IndexUnavailable(`There is no shard ${id}.`);
      for (const word of words) {
        positions[count] = start + word;
        count += 1;
      }
    }
    return positions.sort();
  };
}

/** The delta in a folder, its postings in so many files. */
export function deltaSegment(folder: string, buckets: number): Segment {
  const files = new Memo((file) => loadJson<Bucket>(folder + file));
  return async (term) => {
    const bucket = await files.get(fileOfBucket(bucketOf(term, buckets)));
    return Int32Array.from(fromSteps(bucket[term] ?? []));
  };
}

export const unavailable = (cause: unknown): never => {
  throw new IndexUnavailable('Pagefind does not answer.', { cause });
};

/** The position at which each shard begins. */
function shardStarts(blocks: string): number[] {
  let start = 0;
  return readBlocks(blocks).flatMap((size, page) => {
    start += size;
    return page % PAGES_IN_SHARD === 0 ? (start - size) * BLOCK : [];
  });
}
