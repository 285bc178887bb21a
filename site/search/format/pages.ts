import { BLOCK, readBlocks } from './layout.ts';
import { type BaseFile, type DeltaEntry, fromSteps } from './manifest.ts';

/** A page as its segment numbers it. */
export interface LocalPage {
  /** 0 for the base, 1 for the delta. */
  segment: number;
  page: number;
}

/** What both segments say of their pages. */
type Sizes = Pick<BaseFile, 'blocks' | 'lastDays'> & Partial<Pick<BaseFile, 'regular'>>;

interface NumberedPage extends LocalPage {
  /** Its first block, counted through both segments, and how many it has. */
  start: number;
  size: number;
  /** The day after which it is over; null for none. */
  lastDay: number | null;
  isRegular: boolean;
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
  /** Made when it is first asked for: most queries need none. */
  #numbers: ReadonlyMap<number, number> | undefined;

  constructor(base: Sizes, delta?: DeltaEntry) {
    const inBase = pagesOf(base, { segment: 0, from: 0 });
    const deltaStart = endOf(inBase);
    const inDelta = delta ? pagesOf(delta, { segment: 1, from: deltaStart }) : [];
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

  /** The number of a page of a segment; none for one that is superseded. */
  numberOf({ segment, page }: LocalPage): number | undefined {
    this.#numbers ??= new Map(this.#pages.map((local, number) => [keyOf(local), number] as const));
    return this.#numbers.get(keyOf({ segment, page }));
  }

  locate(page: number): LocalPage {
    return this.#pages[page] ?? { segment: 0, page: NONE };
  }

  isUndated(page: number): boolean {
    return this.#pages[page]?.lastDay === null;
  }

  /** Whether it comes round at least each month, until it is over. */
  isRegular(page: number): boolean {
    return this.#pages[page]?.isRegular ?? false;
  }

  isComing(page: number, today: number): boolean {
    return (this.#pages[page]?.lastDay ?? PAST) >= today;
  }
}

const NONE = -1;

/** Of a page of a segment; there are two of these. */
const keyOf = ({ segment, page }: LocalPage): number => 2 * page + segment;

/** The last day of a page that was over when the base was made. */
const PAST = Number.NEGATIVE_INFINITY;

/** The pages of a segment, whose blocks are counted from `from` on. */
function pagesOf(
  { blocks, lastDays, regular = [] }: Sizes,
  { segment, from }: { segment: number; from: number },
): NumberedPage[] {
  const days = fromSteps(lastDays.steps);
  const regulars = new Set(fromSteps(regular));
  let start = from;
  return readBlocks(blocks).map((size, page) => {
    start += size;
    const lastDay = page < lastDays.undated ? null : (days[page - lastDays.undated] ?? PAST);
    return { segment, page, start: start - size, size, lastDay, isRegular: regulars.has(page) };
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
