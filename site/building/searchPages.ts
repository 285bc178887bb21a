import type { Portal } from '#site/portal/portal.ts';
import { readsOf } from '#site/portal/reads.ts';
import { ReadTable } from '#site/portal/readTable.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { type Searchable, searchables } from '#site/views/search/records.ts';

/** What has changed for the search since it was last asked. */
export interface SearchChange {
  changed: SearchRecord[];
  /** The addresses of pages that are gone. */
  gone: string[];
}

/** The records of the pages that can be found, by what each has read; they are made when they are asked for, and not kept. */
export class SearchPages {
  #listed = new Map<string, Searchable>();
  #listReads = new Set<string>();
  readonly #reads = new ReadTable<string>();
  readonly #touched = new Set<string>();

  /** Remembers that keys have changed, until it is asked what that means. */
  touch(keys: Iterable<string>): void {
    for (const key of keys) this.#touched.add(key);
  }

  /** Every record there is now. */
  all(portal: Portal): SearchRecord[] {
    this.#touched.clear();
    this.#list(portal);
    return [...this.#listed.values()].map((one) => this.#record(portal, one));
  }

  /** What has changed since the last time. */
  since(portal: Portal): SearchChange {
    const urls = this.#reads.readersOf(this.#touched);
    const before = this.#listed;
    if ([...this.#touched].some((key) => this.#listReads.has(key))) {
      this.#list(portal);
      for (const url of this.#listed.keys()) if (!before.has(url)) urls.add(url);
    }
    this.#touched.clear();
    const gone = [...before.keys()].filter((url) => !this.#listed.has(url));
    for (const url of gone) this.#reads.delete(url);
    const changed = [...urls].flatMap((url) => this.#listed.get(url) ?? []);
    return { changed: changed.map((one) => this.#record(portal, one)), gone };
  }

  #list(portal: Portal): void {
    const { value, reads } = readsOf(() => searchables(portal));
    this.#listed = new Map(value.map((one) => [one.url, one]));
    this.#listReads = reads;
  }

  #record(portal: Portal, { url, record }: Searchable): SearchRecord {
    const { value, reads } = readsOf(() => record(portal));
    this.#reads.set(url, reads);
    return value;
  }
}
