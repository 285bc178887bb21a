import { compareText } from '#site/search/format/compareText.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/**
 * Pages in the order of their numbers: what has no date first (brands, venues), then the newest, by the day after
 * which they are over. Within equals by address, so that the same pages give the same index.
 */
export const inOrder = (records: readonly SearchRecord[]): SearchRecord[] =>
  records.toSorted(
    (a, b) => compareText(b.lastDay ?? '9', a.lastDay ?? '9') || compareText(a.url, b.url),
  );
