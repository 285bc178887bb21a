/** Loads what belongs to a key once, and again after a failure; keeps the `limit` that were asked for last. */
export class Memo<Value> {
  readonly #load: (key: string) => Promise<Value>;
  readonly #limit: number;
  readonly #known = new Map<string, Promise<Value>>();

  constructor(load: (key: string) => Promise<Value>, limit = Number.POSITIVE_INFINITY) {
    this.#load = load;
    this.#limit = limit;
  }

  get(key: string): Promise<Value> {
    const value = this.#known.get(key) ?? this.#load(key);
    this.#known.delete(key);
    this.#known.set(key, value); // a Map is in the order in which keys were set
    value.catch(() => this.forget(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#limit && oldest !== undefined) this.#known.delete(oldest);
    return value;
  }

  forget(key: string): void {
    this.#known.delete(key);
  }
}
