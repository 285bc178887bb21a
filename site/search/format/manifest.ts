import { PAGES_IN_LEAF, STRIDE } from './layout.ts';
import { loadJson } from './loadJson.ts';

/** What the browser must know of the index before it can ask; a file beside Pagefind's own. */
export interface Manifest {
  /** Names the folder of the other files, anew whenever anything in them changes. */
  version: string;
  /** Pagefind's names of the leaves, in order. */
  leaves: string[];
  /** For each page, newest first, how many strides it takes, as a digit of base 36; more by further z. */
  strides: string;
  coming: Coming;
}

/** The pages that were not over when the index was made, which have numbers in a row. */
export interface Coming {
  /** The number of the first. */
  from: number;
  /** The day after which each is over, in days since 1970; the first as it is, the others how much before. */
  lastDays: number[];
}

export const MANIFEST = 'portal.json';

/** The last days as they are. */
export function readComing({ from, lastDays }: Coming): Coming {
  let day = 0;
  return {
    from,
    lastDays: lastDays.map((step, at) => {
      day = at === 0 ? step : day - step;
      return day;
    }),
  };
}

const MOST = 35;

/** Asks whether there is a newer one each time: all else is named by it. */
export const loadManifest = (folder: string): Promise<Manifest> =>
  loadJson(folder + MANIFEST, { cache: 'no-cache' });

export const writeStrides = (strides: readonly number[]): string =>
  strides
    .map((count) => 'z'.repeat(Math.floor(count / MOST)) + (count % MOST).toString(36))
    .join('');

/** From places to pages. */
export class Pages {
  readonly count: number;
  /** The page that each stride belongs to. */
  readonly #pageOfStride: Int32Array;
  /** The first stride of each page. */
  readonly #starts: number[] = [];

  constructor(strides: string) {
    let sum = 0;
    for (const [count = ''] of strides.matchAll(/z*[^z]/g)) {
      this.#starts.push(sum);
      sum += MOST * (count.length - 1) + Number.parseInt(count.slice(-1), 36);
    }
    this.count = this.#starts.length;
    this.#pageOfStride = new Int32Array(sum);
    this.#starts.forEach((start, page) => {
      this.#pageOfStride.fill(page, start, this.#starts[page + 1] ?? sum);
    });
  }

  /** The place at which a leaf begins. */
  startOfLeaf(leaf: number): number {
    return (this.#starts[leaf * PAGES_IN_LEAF] ?? 0) * STRIDE;
  }

  pageAt(place: number): number {
    return this.#pageOfStride[Math.floor(place / STRIDE)] ?? 0;
  }

  /** How far into its page a place is: 0 begins the title, from STRIDE on it is the body. */
  offsetOf(place: number): number {
    return place - (this.#starts[this.pageAt(place)] ?? 0) * STRIDE;
  }
}
