import { noteRead } from './reads.ts';

/**
 * Items of documents under keys, each list in order: dates by month, stories by brand. Reading a list notes its
 * key, and a change touches the keys of the lists that it changes, and no other.
 */
export class Listing<T> {
  readonly #name: string;
  readonly #keysOf: (item: T) => Iterable<string>;
  readonly #order: (a: T, b: T) => number;
  readonly #lists = new Map<string, T[]>();
  /** The items of each document, by the text that tells them apart. */
  readonly #items = new Map<string, Map<string, T>>();

  constructor(
    name: string,
    { keysOf, order }: { keysOf: (item: T) => Iterable<string>; order: (a: T, b: T) => number },
  ) {
    this.#name = name;
    this.#keysOf = keysOf;
    this.#order = order;
  }

  /** The items under a key, in order. */
  of(key: string): readonly T[] {
    noteRead(`${this.#name}/${key}`);
    return this.#lists.get(key) ?? [];
  }

  /** The keys that begin with a prefix and have items, sorted. */
  keys(prefix: string): string[] {
    noteRead(this.#name);
    return [...this.#lists.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  /** The items of a document, in the order in which they were given. Notes nothing: who asks has read the document. */
  itemsOf(id: string): readonly T[] {
    return [...(this.#items.get(id)?.values() ?? [])];
  }

  /** Puts the items of a document in place of those it had, and adds the keys of what has changed to `touched`. */
  set(id: string, items: readonly T[], touched: Set<string>): void {
    const before = this.#items.get(id);
    const after = new Map(items.map((item) => [JSON.stringify(item), item]));
    for (const [text, item] of before ?? []) {
      // An item that says the same stays as it is.
      if (after.has(text)) after.set(text, item);
      else for (const key of this.#keysOf(item)) this.#remove(key, item, touched);
    }
    for (const [text, item] of after) {
      if (!before?.has(text)) for (const key of this.#keysOf(item)) this.#add(key, item, touched);
    }
    if (after.size > 0) this.#items.set(id, after);
    else this.#items.delete(id);
  }

  #add(key: string, item: T, touched: Set<string>): void {
    touched.add(`${this.#name}/${key}`);
    const list = this.#lists.get(key);
    if (list) return void list.splice(this.#placeOf(item, list), 0, item);
    touched.add(this.#name);
    this.#lists.set(key, [item]);
  }

  #remove(key: string, item: T, touched: Set<string>): void {
    touched.add(`${this.#name}/${key}`);
    const list = this.#lists.get(key) ?? [];
    list.splice(list.indexOf(item), 1);
    if (list.length > 0) return;
    touched.add(this.#name);
    this.#lists.delete(key);
  }

  /** Where an item belongs in a sorted list: behind its equals. */
  #placeOf(item: T, list: T[]): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#order(list[middle] as T, item) <= 0)
        low = middle + 1; // within the list
      else high = middle;
    }
    return low;
  }
}
