import type { Pages } from '#site/search/format/pages.ts';
import type { Marks } from './marks.ts';

/** What ranks pages besides how they answer. */
export interface Ranking {
  pages: Pages;
  /** Today, in days since 1970. */
  today: number;
  /** Whether the question is after something to go to. */
  isForEvents: boolean;
}

/**
 * The pages that are marked, best first: by their marks; then what has no date, such as a brand; then what is to
 * come, first what comes round each month, then the nearest; then what is over, the newest first. For events, what is to come counts as if it
 * were better by two marks: what is over is of no use, even if it is called so.
 */
export function rank(marks: Marks, { pages, today, isForEvents }: Ranking): number[] {
  const isComing = (page: number) => pages.isComing(page, today);
  const found: number[] = [];
  marks.forEach((mark, page) => {
    if (mark > 0) found.push(page);
  });
  const scoreOf = (page: number) => (marks[page] ?? 0) + (isForEvents && isComing(page) ? 2 : 0);
  const soonness = (page: number) => Number(pages.isRegular(page));
  const groupOf = (page: number) =>
    pages.isUndated(page) ? UNDATED : isComing(page) ? COMING : OVER;
  return found.sort((a, b) => {
    const group = groupOf(a);
    // Pages are numbered by the day after which they are over, the last first.
    const newer = group === COMING ? soonness(b) - soonness(a) || b - a : a - b;
    return scoreOf(b) - scoreOf(a) || group - groupOf(b) || newer;
  });
}

const [UNDATED, COMING, OVER] = [0, 1, 2];
