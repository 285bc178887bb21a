import { loadJson } from './loadJson.ts';

/**
 * The segments of the index: a base of all pages, and a delta of those that changed since. It is the only file that is
 * overwritten; the segments are in folders named by a hash of what is in them.
 */
export interface Manifest {
  /** The base's folder. */
  base: string;
  /** None while the base holds all. */
  delta?: DeltaEntry;
  /** The folder of what words mean. */
  words: string;
}

/** What the browser must know of the delta before it can ask. */
export interface DeltaEntry {
  folder: string;
  /** The pages of the base that are superseded or gone: sorted, each less the one before. */
  superseded: number[];
  /** How many blocks each page takes. */
  blocks: string;
  /** For each page how many pages of the base come before it: each less the one before. */
  before: number[];
  lastDays: LastDays;
  regular: number[];
  /** The months that it has files of dates for, see `toMonth`: each less the one before. */
  months: number[];
  /** How many files its postings are in. */
  buckets: number;
}

/** What the browser must know of the base; a file of its own, since it stays when the manifest changes. */
export interface BaseFile {
  /** How many blocks each page takes. */
  blocks: string;
  /** Without those that were over when the base was made, which come last. */
  lastDays: LastDays;
  /** The pages of events that come round at least each month, by number: each less the one before. */
  regular: number[];
  /** The months that it has files of dates for, see `toMonth`: each less the one before. */
  months: number[];
}

/** The days after which pages are over, in the order of the pages. */
export interface LastDays {
  /** How many pages have none; they come first. */
  undated: number;
  /** Of the others in days since 1970, the last first: each less the one before. */
  steps: number[];
}

export const MANIFEST = 'portal.json';

/** Asks whether there is a newer one each time: all else is named by it. */
export const loadManifest = (folder: string): Promise<Manifest> =>
  loadJson(folder + MANIFEST, { cache: 'no-cache' });

/** Numbers as the steps between them, which are short to write. */
export const toSteps = (values: readonly number[]): number[] =>
  values.map((value, at) => value - (values[at - 1] ?? 0));

export function fromSteps(steps: readonly number[]): number[] {
  let value = 0;
  return steps.map((step) => {
    value += step;
    return value;
  });
}
