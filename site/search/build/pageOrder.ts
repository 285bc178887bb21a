import type { SearchRecord } from '#site/views/search/record.ts';

/**
 * Pages in the order of their numbers: what has no date first (brands, venues), then the newest, by the day after
 * which they are over. Within equals by address, so that the same pages give the same index.
 */
export const inOrder = (records: readonly SearchRecord[]): SearchRecord[] =>
  records.toSorted((a, b) => compare(b.lastDay ?? '9', a.lastDay ?? '9') || compare(a.url, b.url));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
