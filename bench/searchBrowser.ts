import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { serveSite } from '#cms/builder/serveSite.ts';
import { launchChromium } from '../tests/chromium.ts';
import type { Searcher } from './searchers.ts';

export interface Answer {
  /** Addresses or numbers of pages, the best first. */
  found: (string | number)[];
  /** How many of the first are said to hold what is typed. */
  exact: number;
  milliseconds: number;
}

/** A browser on the printed site, which is served as the portal serves its own. */
export class SearchBrowser {
  readonly #browser: Browser;
  readonly #address: string;
  readonly #stop: () => void;
  readonly #sent: () => number;

  private constructor(browser: Browser, server: Server) {
    const { port } = server.address() as AddressInfo; // a TCP server has one
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => sockets.add(socket));
    this.#browser = browser;
    this.#address = `http://localhost:${port}`;
    this.#stop = () => server.close();
    this.#sent = () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
  }

  static async open(site: string): Promise<SearchBrowser> {
    const server = serveSite(site);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new SearchBrowser(await launchChromium(), server);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#stop();
  }

  /** Asks all queries, one after another in one page, as often as said; the times are those of the last round. */
  async ask({ module }: Searcher, typed: readonly string[], rounds = 2): Promise<Answer[]> {
    const page = await this.#page();
    const answers = await page.evaluate(
      async ({ module, typed, rounds }) => {
        const { search } = await import(module);
        const answers: Answer[] = [];
        for (let round = 0; round < rounds; round += 1) {
          for (const [index, query] of typed.entries()) {
            const began = performance.now();
            const { found, exact } = await search(query);
            answers[index] = { found, exact, milliseconds: performance.now() - began };
          }
        }
        return answers;
      },
      { module, typed, rounds },
    );
    await page.context().close();
    return answers;
  }

  /** Pagefind names its results by hashes: the addresses of all, by query. */
  async addresses({ module }: Searcher, typed: readonly string[]): Promise<string[][]> {
    const page = await this.#page();
    const found = await page.evaluate(
      async ({ module, typed }) => {
        const { addressOf } = await import(module);
        const found: string[][] = [];
        for (const query of typed) found.push(await addressOf(query));
        return found;
      },
      { module, typed },
    );
    await page.context().close();
    return found;
  }

  /** What a phone that knows nothing yet loads until the first results of a query stand, with their headers, as compressed on the way. */
  async bytesOf({ module }: Searcher, typed: string): Promise<number> {
    const page = await this.#page();
    const before = this.#sent();
    await page.evaluate(
      async ({ module, typed }) => {
        const { search } = await import(module);
        await search(typed, true);
      },
      { module, typed },
    );
    const bytes = this.#sent() - before;
    await page.context().close();
    return bytes;
  }

  async #page(): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.#address });
    const page = await context.newPage();
    await page.goto('/ask.html');
    return page;
  }
}
