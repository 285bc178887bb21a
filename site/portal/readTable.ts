/** What each of many things has read, and so which of them a change concerns. */
export class ReadTable<Name> {
  readonly #reads = new Map<Name, string[]>();
  readonly #readers = new Map<string, Set<Name>>();

  set(name: Name, reads: Iterable<string>): void {
    this.delete(name);
    const keys = [...reads];
    this.#reads.set(name, keys);
    for (const key of keys) {
      const readers = this.#readers.get(key);
      if (readers) readers.add(name);
      else this.#readers.set(key, new Set([name]));
    }
  }

  delete(name: Name): void {
    for (const key of this.#reads.get(name) ?? []) {
      const readers = this.#readers.get(key);
      readers?.delete(name);
      if (readers?.size === 0) this.#readers.delete(key);
    }
    this.#reads.delete(name);
  }

  /** Whatever has read one of the keys. */
  readersOf(keys: Iterable<string>): Set<Name> {
    const found = new Set<Name>();
    for (const key of keys) for (const name of this.#readers.get(key) ?? []) found.add(name);
    return found;
  }
}
