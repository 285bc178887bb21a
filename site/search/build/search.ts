import type { Day } from '#content/model/time/day.ts';
import { MANIFEST, type Manifest } from '#site/search/format/manifest.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { type Base, makeBase } from './base.ts';
import { makeDelta } from './delta.ts';
import { digestOf, jsonBytes } from './folder.ts';

/** What to write below the folder of the search, and what to keep there. */
export interface SearchUpdate {
  /** Files by path. They are in folders named by a hash, so one that is there already has the same bytes. */
  files: Map<string, Uint8Array>;
  /** Written last: it leads to all others. */
  manifest: { path: string; bytes: Uint8Array };
  /** Every path that the manifest leads to, written now or earlier: others may be deleted once nobody reads by an older manifest. */
  live: Set<string>;
}

/** How many pages the delta may have, and the base may have lost: beyond it readers load more than a new base costs. */
const MOST_CHANGES = 300;

/** The index of the search in two segments, a base of all pages and a delta of those that changed since. */
export class SearchIndex {
  #base: Base | undefined;
  /** The number of each page of the base by its address. */
  #numbers: ReadonlyMap<string, number> = new Map();
  /** The records that are new, or other than in the base, by address. */
  readonly #changed = new Map<string, SearchRecord>();
  /** The addresses of the base's pages that are gone. */
  readonly #gone = new Set<string>();
  /** The last update, as it is when nothing changed since. */
  #last: SearchUpdate | undefined;

  /** Makes the base of all records. `today` decides what is still coming. If it fails, all stays as it was. */
  async rebuild(records: readonly SearchRecord[], today: Day): Promise<SearchUpdate> {
    const { base, files } = await makeBase(records, today);
    this.#base = base;
    this.#numbers = new Map(base.pages.map(({ url }, number) => [url, number]));
    this.#changed.clear();
    this.#gone.clear();
    return this.#keep(updateOf({ base: base.folder }, files, base.paths));
  }

  /** Makes the delta: records to add or to replace, by address, and the addresses that are gone. */
  async update(
    changed: readonly SearchRecord[],
    gone: readonly string[],
    today: Day,
  ): Promise<SearchUpdate> {
    const base = this.#base;
    const last = this.#last;
    if (!base || !last)
      throw new Error('The search index has no base: rebuild it before it is updated.');
    // What is over is decided in the browser: the day changes no file.
    if (changed.length + gone.length === 0) return last;
    for (const url of gone) this.#remove(url);
    for (const record of changed) this.#put(record, base);

    const superseded = [...this.#changed.keys(), ...this.#gone].flatMap(
      (url) => this.#numbers.get(url) ?? [],
    );
    if (this.#changed.size + superseded.length === 0) {
      return this.#keep(updateOf({ base: base.folder }, new Map(), base.paths));
    }
    const records = [...this.#changed.values()];
    superseded.sort((a, b) => a - b);
    const { entry, files } = makeDelta({ records, superseded }, base, today);
    const paths = [...base.paths, ...files.keys()];
    return this.#keep(updateOf({ base: base.folder, delta: entry }, files, paths));
  }

  /** Whether the delta has grown so big that a new base is better for readers. */
  get needsRebuild(): boolean {
    return this.#changed.size + this.#gone.size > MOST_CHANGES;
  }

  #keep(update: SearchUpdate): SearchUpdate {
    this.#last = { ...update, files: new Map() };
    return update;
  }

  #remove(url: string): void {
    this.#changed.delete(url);
    if (this.#numbers.has(url)) this.#gone.add(url);
  }

  #put(record: SearchRecord, base: Base): void {
    const { url } = record;
    this.#gone.delete(url);
    const inBase = base.pages[this.#numbers.get(url) ?? -1];
    if (inBase?.digest === digestOf(record)) this.#changed.delete(url);
    else this.#changed.set(url, record);
  }
}

function updateOf(
  manifest: Manifest,
  files: SearchUpdate['files'],
  paths: readonly string[],
): SearchUpdate {
  return {
    files,
    manifest: { path: MANIFEST, bytes: jsonBytes(manifest) },
    live: new Set([MANIFEST, ...paths]),
  };
}
