import { noteRead, readsOf } from './reads.ts';
import { ReadTable } from './readTable.ts';

interface Derived {
  value: unknown;
  /** What it says, to be compared. */
  text: string | undefined;
  /** Whether something that it is made from has changed. */
  isStale: boolean;
  compute: () => unknown;
}

/** Values that many pages share, each by its name: computed once, and again when what they are made from has changed. */
export class DerivedValues {
  readonly #values = new Map<string, Derived>();
  readonly #reads = new ReadTable<string>();

  get<T>(name: string, compute: () => T): T {
    noteRead(`derived/${name}`);
    const known = this.#values.get(name);
    if (known && !known.isStale) return known.value as T; // by the same name
    const { value, reads } = readsOf(compute);
    this.#values.set(name, { value, text: JSON.stringify(value), isStale: false, compute });
    this.#reads.set(name, reads);
    return value;
  }

  /**
   * Computes anew what is made from something that was touched, and touches what is another value now. All of it is stale
   * before the first is computed, since one may be made from another.
   */
  update(touched: Set<string>): void {
    const stale = this.#madeFrom(touched).flatMap((name) => {
      const known = this.#values.get(name);
      return known ? [{ name, known }] : [];
    });
    for (const { known } of stale) known.isStale = true;
    for (const { name, known } of stale) {
      this.get(name, known.compute);
      if (this.#values.get(name)?.text !== known.text) touched.add(`derived/${name}`);
    }
  }

  /** The values that have read one of the keys, or a value that has. */
  #madeFrom(touched: ReadonlySet<string>): string[] {
    const found = new Set<string>();
    for (let keys = touched; keys.size > 0; ) {
      const names = [...this.#reads.readersOf(keys)].filter((name) => !found.has(name));
      for (const name of names) found.add(name);
      keys = new Set(names.map((name) => `derived/${name}`));
    }
    return [...found];
  }
}
