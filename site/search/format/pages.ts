import { BLOCK, readBlocks } from './layout.ts';
import { type BaseFile, type DeltaEntry, fromSteps } from './manifest.ts';

/** A page as its segment numbers it. */
export interface LocalPage {
  /** 0 for the base, 1 for the delta. */
  segment: number;
  page: number;
}

interface NumberedPage extends LocalPage {
  /** Its first block, counted through both segments, and how many it has. */
  start: number;
  size: number;
  /** The day after which it is over; null for none. */
  lastDay: number | null;
}

/**
 * The pages of both segments, numbered in one order as if there were one segment: what has no date first, then by the
 * day after which they are over, the last first. Positions are those of the base, then those of the delta.
 */
export class Pages {
  readonly count: number;
  /** The position at which the delta begins. */
  readonly deltaStart: number;
  readonly #pages: readonly NumberedPage[];
  /** The number of the page that each block belongs to; {@link NONE} for one that is superseded. */
  readonly #pageOfBlock: Int32Array;

  constructor(base: Pick<BaseFile, 'blocks' | 'coming'>, delta?: DeltaEntry) {
    const inBase = basePages(base);
    const deltaStart = endOf(inBase);
    const inDelta = delta ? deltaPages(delta, deltaStart) : [];
    this.#pages = delta ? merge(inBase, inDelta, delta) : inBase;
    this.count = this.#pages.length;
    this.deltaStart = deltaStart * BLOCK;
    this.#pageOfBlock = new Int32Array(endOf(inDelta) || deltaStart).fill(NONE);
    this.#pages.forEach(({ start, size }, number) => {
      this.#pageOfBlock.fill(number, start, start + size);
    });
  }

  /** The number of the page that has a position; negative for a page that is superseded. */
  pageAt(position: number): number {
    return this.#pageOfBlock[Math.floor(position / BLOCK)] ?? NONE;
  }

  /** How far into its page a position is: 0 begins the title, from BLOCK on it is the body. */
  offsetOf(position: number): number {
    return position - (this.#pages[this.pageAt(position)]?.start ?? 0) * BLOCK;
  }

  locate(page: number): LocalPage {
    return this.#pages[page] ?? { segment: 0, page: NONE };
  }

  isUndated(page: number): boolean {
    return this.#pages[page]?.lastDay === null;
  }

  isComing(page: number, today: number): boolean {
    return (this.#pages[page]?.lastDay ?? PAST) >= today;
  }
}

const NONE = -1;
/** The last day of a page that was over when the base was made. */
const PAST = Number.NEGATIVE_INFINITY;

function basePages({ blocks, coming }: Pick<BaseFile, 'blocks' | 'coming'>): NumberedPage[] {
  const days = fromSteps(coming.lastDays);
  return pagesOf(blocks, { segment: 0, from: 0 }, (page) =>
    page < coming.from ? null : (days[page - coming.from] ?? PAST),
  );
}

const deltaPages = ({ blocks, lastDays }: DeltaEntry, from: number): NumberedPage[] =>
  pagesOf(blocks, { segment: 1, from }, (page) => lastDays[page] ?? null);

function pagesOf(
  blocks: string,
  { segment, from }: { segment: number; from: number },
  lastDayOf: (page: number) => number | null,
): NumberedPage[] {
  let start = from;
  return readBlocks(blocks).map((size, page) => {
    start += size;
    return { segment, page, start: start - size, size, lastDay: lastDayOf(page) };
  });
}

function endOf(pages: readonly NumberedPage[]): number {
  const last = pages.at(-1);
  return last ? last.start + last.size : 0;
}

function merge(
  base: readonly NumberedPage[],
  delta: readonly NumberedPage[],
  entry: DeltaEntry,
): NumberedPage[] {
  const superseded = new Set(fromSteps(entry.superseded));
  const before = fromSteps(entry.before);
  const merged: NumberedPage[] = [];
  let next = 0;
  base.forEach((page, number) => {
    for (; (before[next] ?? base.length) <= number; next += 1)
      merged.push(...delta.slice(next, next + 1));
    if (!superseded.has(number)) merged.push(page);
  });
  return [...merged, ...delta.slice(next)];
}
