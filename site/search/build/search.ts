import type { Synonym } from '#content/model/synonym.ts';
import type { Day } from '#content/model/time/day.ts';
import { FILES } from '#site/search/format/files.ts';
import { MANIFEST, type Manifest } from '#site/search/format/manifest.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { type Base, makeBase } from './base.ts';
import { makeDelta } from './delta.ts';
import { digestOf, jsonBytes, jsonFiles, type SegmentFolder, segmentFolder } from './folder.ts';
import { makeWords } from './words.ts';

/** What to write below the folder of the search, and what to keep there. */
export interface SearchUpdate {
  /** Files by path. They are in folders named by a hash, so one that is there already has the same bytes. */
  files: Map<string, Uint8Array>;
  /** Written last: it leads to all others. */
  manifest: { path: string; bytes: Uint8Array };
  /** Every path that the manifest leads to, written now or earlier: others may be deleted once nobody reads by an older manifest. */
  live: Set<string>;
}

/** What an index depends on besides its records. */
export interface Setting {
  /** Decides what is still coming, and which years' festivals are known. */
  today: Day;
  synonyms: readonly Synonym[];
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
  /** The folder of the words that were last written. */
  #words: string | undefined;
  /** What was last written besides the words. */
  #last: Segments | undefined;

  /** Makes the base of all records. If it fails, all stays as it was. */
  async rebuild(records: readonly SearchRecord[], setting: Setting): Promise<SearchUpdate> {
    const { base, files } = await makeBase(records, setting.today);
    this.#base = base;
    this.#numbers = new Map(base.pages.map(({ url }, number) => [url, number]));
    this.#changed.clear();
    this.#gone.clear();
    return this.#keep({ entries: { base: base.folder }, files, paths: base.paths }, setting);
  }

  /** Makes the delta: records to add or to replace, by address, and the addresses that are gone. */
  async update(
    { changed, gone }: { changed: readonly SearchRecord[]; gone: readonly string[] },
    setting: Setting,
  ): Promise<SearchUpdate> {
    const base = this.#base;
    const last = this.#last;
    if (!base || !last)
      throw new Error('The search index has no base: rebuild it before it is updated.');
    // What is over is decided in the browser: the day changes no file.
    if (changed.length + gone.length === 0) return this.#keep(last, setting);
    for (const url of gone) this.#remove(url);
    for (const record of changed) this.#put(record, base);

    const superseded = [...this.#changed.keys(), ...this.#gone].flatMap(
      (url) => this.#numbers.get(url) ?? [],
    );
    if (this.#changed.size + superseded.length === 0) {
      const entries = { base: base.folder };
      return this.#keep({ entries, files: new Map(), paths: base.paths }, setting);
    }
    const records = [...this.#changed.values()];
    superseded.sort((a, b) => a - b);
    const { entry, files } = makeDelta({ records, superseded }, base);
    const paths = [...base.paths, ...files.keys()];
    return this.#keep({ entries: { base: base.folder, delta: entry }, files, paths }, setting);
  }

  /** Whether the delta has grown so big that a new base is better for readers. */
  get needsRebuild(): boolean {
    return this.#changed.size + this.#gone.size > MOST_CHANGES;
  }

  #keep(segments: Segments, { synonyms, today }: Setting): SearchUpdate {
    this.#last = { ...segments, files: new Map() };
    const words = segmentFolder(jsonFiles([[FILES.words, makeWords(synonyms, today)]]));
    const isNew = words.name !== this.#words;
    this.#words = words.name;
    const manifest: Manifest = { ...segments.entries, words: words.name };
    return {
      files: new Map([...segments.files, ...(isNew ? words.files : [])]),
      manifest: { path: MANIFEST, bytes: jsonBytes(manifest) },
      live: new Set([MANIFEST, ...segments.paths, ...words.files.keys()]),
    };
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

/** The base and the delta: what the manifest says of them, what to write, and every path of theirs. */
interface Segments {
  entries: Omit<Manifest, 'words'>;
  files: SegmentFolder['files'];
  paths: readonly string[];
}
