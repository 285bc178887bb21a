import type { Engine } from './engine.ts';
import { type Marks, marksOf } from './marks.ts';
import { type Positions, together } from './positions.ts';

/** As many pairs as the bits of a number hold. */
const MOST_PAIRS = 30;

/** Which pairs of a phrase a page holds, and whether any is in its title. */
interface Held {
  /** A bit a pair. */
  pairs: Int32Array;
  inTitle: Uint8Array;
  /** The pages that hold the phrase with one more character in it: 上门街活动室 for 上门活动室. */
  isClose: Uint8Array;
  /** How many pairs there are. */
  count: number;
}

/**
 * The pages that hold a phrase in parts, in any order: 元宵节写春联 in one of which 写春联 and 元宵节 stand apart.
 * No dictionary says where a part ends: every character must stand beside a neighbour of the phrase.
 */
export const apartMarks = (held: Held): Marks =>
  mark(held, (pairs) => (pairs | (pairs << 1)) >>> 0 === 2 ** (held.count + 1) - 1);

/** The pages that hold a phrase but for one place, where a character may be wrong, missing or too many. */
export const nearMarks = (held: Held): Marks => {
  const all = 2 ** held.count - 1;
  return mark(held, (pairs) => {
    const missing = all & ~pairs;
    const lowest = missing & -missing;
    return held.count >= 4 && (missing & ~(lowest | (lowest << 1))) === 0;
  });
};

/** Asks for every pair of a phrase; null for one too short to be apart. */
export async function heldPairs(phrase: readonly string[], engine: Engine): Promise<Held | null> {
  const words = phrase.slice(0, MOST_PAIRS);
  if (words.length < 4) return null;
  const count = words.length - 1;
  const lists = await Promise.all(
    words.slice(1).map((word, index) => engine.positionsOfBigram(words[index] ?? '', word)),
  );
  const pairs = new Int32Array(engine.pages.count);
  const inTitle = new Uint8Array(engine.pages.count);
  const isClose = new Uint8Array(engine.pages.count);
  for (const position of withOneMore(lists)) isClose[engine.pages.pageAt(position)] = 1;
  lists.forEach((positions, index) => {
    marksOf(positions, engine.pages).forEach((mark, page) => {
      if (mark === 0) return;
      pairs[page] = (pairs[page] ?? 0) | (1 << index);
      if (mark > 1) inTitle[page] = 1;
    });
  });
  return { pairs, inTitle, isClose, count };
}

/** Whether there is a page with its first pair, and one with its last: the files of both are there already. */
export async function hasBothEnds(phrase: readonly string[], engine: Engine): Promise<boolean> {
  const [first = '', second = ''] = phrase;
  const [last = '', end = ''] = phrase.slice(-2);
  const ends = await Promise.all([
    engine.positionsOfBigram(first, second),
    engine.positionsOfBigram(last, end),
  ]);
  return ends.every(({ length }) => length > 0);
}

/** Where a phrase begins that has one more character in it; not beside its first or its last, as a pair has two. */
function withOneMore(pairs: readonly Positions[]): number[] {
  const last = pairs.length - 1;
  /** Where the pairs from one on stand up to the end, side by side. */
  const ends = [...pairs];
  for (let at = last - 1; at > 0; at -= 1)
    ends[at] = together(pairs[at] ?? NOWHERE, ends[at + 1] ?? NOWHERE, 1);
  let begins = pairs[0] ?? NOWHERE;
  const found: number[] = [];
  for (let broken = 1; broken < last; broken += 1) {
    found.push(...together(begins, ends[broken + 1] ?? NOWHERE, broken + 2));
    begins = together(begins, pairs[broken] ?? NOWHERE, broken);
  }
  return found;
}

const NOWHERE: Positions = new Int32Array();

function mark({ pairs, inTitle, isClose }: Held, isFound: (pairs: number) => boolean): Marks {
  return Uint16Array.from(pairs, (held, page) =>
    held !== 0 && isFound(held)
      ? 2 * (isClose[page] ? MOST_PAIRS : bits(held)) + (inTitle[page] ?? 0)
      : 0,
  );
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
