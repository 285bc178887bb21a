import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';
import { TEST_MORNING } from './day.ts';

/**
 * A browser for a test file, for pages below an address, or below the first of several. Each page it opens fails its test when the console shows an error or a warning,
 * a script throws, or anything is asked of another host.
 */
export function withBrowser(address: string | (() => string | string[])) {
  const bases = () => [typeof address === 'string' ? address : address()].flat();
  let browser: Browser;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  return {
    /** Opens a page, `at` an instant of the clock that the browser is to believe in: the morning of the tests' day, or `now`. */
    async open(path: string, options: BrowserContextOptions & { at?: string } = {}): Promise<Page> {
      const { at = TEST_MORNING, ...contextOptions } = options;
      const context = await browser.newContext({
        baseURL: bases()[0] ?? '',
        serviceWorkers: 'block',
        ...contextOptions,
      });
      const page = await context.newPage();
      if (at !== 'now') await page.clock.setFixedTime(new Date(at));
      watch(page, bases(), problems);
      await page.goto(path);
      return page;
    },
    /** The problems so far, for a test that brings them about. */
    takeProblems: () => problems.splice(0),
    /** What was refused is an error on the browser's console, too: these, and no other problem. */
    expectRefusals(...statuses: number[]) {
      const told = problems
        .splice(0)
        .map((problem) => Number(/status of (\d+)/.exec(problem)?.[1]));
      expect(told).toEqual(statuses);
    },
    expectNoProblems() {
      expect(problems.splice(0)).toEqual([]);
    },
  };
}

/** What Playwright says of a service worker that a test does not let in. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

function watch(page: Page, bases: string[], problems: string[]): void {
  const hosts = bases.map((base) => new URL(base).host);
  page.on('console', (message) => {
    if (message.text().includes(BLOCKED)) return;
    if (['error', 'warning'].includes(message.type())) {
      problems.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !hosts.includes(host)) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
}
