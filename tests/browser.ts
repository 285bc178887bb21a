import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchChromium } from './chromium.ts';

/**
 * A browser for a test file. Each page it opens fails its test when the console shows an error or a warning,
 * a script throws, or anything is asked of another host.
 */
export function withBrowser(address: string | (() => string)) {
  const base = () => (typeof address === 'string' ? address : address());
  let browser: Browser;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  return {
    async open(path: string, options: BrowserContextOptions & { at?: string } = {}): Promise<Page> {
      const { at, ...contextOptions } = options;
      const context = await browser.newContext({ baseURL: base(), ...contextOptions });
      const page = await context.newPage();
      if (at) await page.clock.setFixedTime(new Date(at));
      watch(page, base(), problems);
      await page.goto(path);
      return page;
    },
    /** The problems so far, for a test that brings them about. */
    takeProblems: () => problems.splice(0),
    expectNoProblems() {
      expect(problems.splice(0)).toEqual([]);
    },
  };
}

function watch(page: Page, base: string, problems: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && host !== new URL(base).host) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
}
