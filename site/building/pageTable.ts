import { ReadTable } from '#site/portal/readTable.ts';
import type { Address, Renderer } from './renderer.ts';

/** The addresses of one route, by path. */
interface Listed {
  route: Address['route'];
  addresses: ReadonlyMap<string, Address>;
}

/** Which pages there are, and what each has read: so a change finds those that are new, others, or gone. */
export class PageTable {
  readonly #renderer: Renderer;
  /** In the order of their priority: where two routes have the same path, the first one's page is there. */
  readonly #routes: Listed[];
  readonly #routeReads = new ReadTable<number>();
  readonly #pageReads = new ReadTable<string>();

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
    this.#routes = renderer.routes.map((route) => ({ route, addresses: new Map() }));
  }

  /** Every page there is now. */
  async all(): Promise<Address[]> {
    for (const at of this.#routes.keys()) await this.#listAnew(at);
    return [...new Set(this.#routes.flatMap(({ addresses }) => [...addresses.keys()]))].map(
      (path) => this.#ownerOf(path) as Address, // each is some route's
    );
  }

  /** Notes what a page has read when it was rendered. */
  note({ path }: Address, reads: Iterable<string>): void {
    this.#pageReads.set(path, reads);
  }

  /** The pages at some paths, as far as there are any. */
  at(paths: Iterable<string>): Address[] {
    return [...paths].map((path) => this.#ownerOf(path)).filter((one) => one !== undefined);
  }

  /** The pages to render after a change to some keys, and those that are no more. */
  async dueAfter(touched: ReadonlySet<string>): Promise<{ due: Address[]; gone: Address[] }> {
    const paths = this.#pageReads.readersOf(touched);
    const gone: Address[] = [];
    const dropped: Address[] = [];
    for (const at of this.#routeReads.readersOf(touched)) {
      const before = this.#routes[at]?.addresses ?? new Map<string, Address>();
      const after = await this.#listAnew(at);
      for (const path of after.keys()) if (!before.has(path)) paths.add(path);
      for (const [path, address] of before) if (!after.has(path)) dropped.push(address);
    }
    for (const address of dropped) {
      paths.add(address.path); // another route may have it
      if (this.#ownerOf(address.path)) continue;
      this.#pageReads.delete(address.path);
      gone.push(address);
    }
    return { due: this.at(paths), gone };
  }

  async #listAnew(at: number): Promise<ReadonlyMap<string, Address>> {
    const listed = this.#routes[at];
    if (!listed) return new Map();
    const { value, reads } = await this.#renderer.addressesOf(listed.route);
    this.#routeReads.set(at, reads);
    listed.addresses = new Map(value.map((address) => [address.path, address]));
    return listed.addresses;
  }

  #ownerOf(path: string): Address | undefined {
    for (const { addresses } of this.#routes) {
      const address = addresses.get(path);
      if (address) return address;
    }
    return undefined;
  }
}
