import { BLOCK } from '#site/search/format/layout.ts';
import type { Pages } from '#site/search/format/pages.ts';
import type { Positions } from './positions.ts';

/** For each page how well it answers: 0 not at all, 1 in its text, 2 in its title, 3 at the beginning of its title. */
export type Marks = Uint16Array;

const [IN_TEXT, IN_TITLE, BEGINS_TITLE] = [1, 2, 3];

export function marksOf(positions: Positions, pages: Pages): Marks {
  const marks = new Uint16Array(pages.count);
  for (const position of positions) {
    const page = pages.pageAt(position);
    const offset = pages.offsetOf(position);
    const mark = offset === 0 ? BEGINS_TITLE : offset < BLOCK ? IN_TITLE : IN_TEXT;
    if (mark > (marks[page] ?? 0)) marks[page] = mark;
  }
  return marks;
}

/** The pages that all lists have, their marks added up. */
export function inAll(lists: readonly Marks[], count: number): Marks {
  return new Uint16Array(count).map((_, page) => {
    let sum = 0;
    for (const marks of lists) {
      const mark = marks[page] ?? 0;
      if (mark === 0) return 0;
      sum += mark;
    }
    return sum;
  });
}

/** The pages that any list has, with the best of their marks. */
export const inAny = (lists: readonly Marks[], count: number): Marks =>
  lists.length === 1 && lists[0]
    ? lists[0]
    : new Uint16Array(count).map((_, page) =>
        Math.max(0, ...lists.map((marks) => marks[page] ?? 0)),
      );

/** The marks but for the pages that any of the other lists has. */
export const butFor = (marks: Marks, unwanted: readonly Marks[]): Marks =>
  unwanted.length === 0
    ? marks
    : marks.map((mark, page) => (unwanted.some((list) => list[page]) ? 0 : mark));
