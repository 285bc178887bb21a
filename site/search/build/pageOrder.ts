import { compareText } from '#site/search/format/compareText.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** What the order of pages follows from. */
export type Ordered = Pick<SearchRecord, 'url' | 'lastDay'>;

/**
 * Pages in the order of their numbers: what has no date first (brands, venues), then the newest, by the day after
 * which they are over. Within equals by address, so that the same pages give the same index.
 */
export const inOrder = (records: readonly SearchRecord[]): SearchRecord[] =>
  records.toSorted(compareOrder);

/** How many of some pages, which are in order, come before another: by binary search. */
export function countBefore(pages: readonly Ordered[], other: Ordered): number {
  let [from, to] = [0, pages.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const page = pages[middle];
    if (page && compareOrder(page, other) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const compareOrder = (a: Ordered, b: Ordered): number =>
  compareText(b.lastDay ?? '9', a.lastDay ?? '9') || compareText(a.url, b.url);
