import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { build, serve } from './staticSite.ts';
import { EVENT, STORY } from './templates.ts';

// The pages that a device keeps for when it has no network. The network of these tests is really off.
const { site } = inject('portal');
const { open, expectNoProblems, takeProblems } = withBrowser(() => [site, address]);
/** A copy of the site that a test may change. */
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
let address = '';
let stop = () => {};

const PHONE = { width: 360, height: 780 };

beforeAll(async () => {
  cpSync(join(inject('portal').folder, 'copy'), folder, { recursive: true });
  ({ address, stop } = await serve(folder));
});
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(expectNoProblems);

const openKept = async (path: string, base = site) => {
  const page = await open(path, { viewport: PHONE, serviceWorkers: 'allow', baseURL: base });
  await page.evaluate(() => navigator.serviceWorker.ready);
  // Another page, which the worker sees being loaded.
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return page;
};

/** Without a network the browser says so of what is not kept, a picture say. */
const offline = async (page: Page, isOffline = true) => {
  await page.context().setOffline(isOffline);
};

const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open('pages');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });

describe('without a network', () => {
  it('what was opened is there, styled, with the days that the reader’s clock gives', async () => {
    const page = await openKept(STORY);
    await page.goto(EVENT, { waitUntil: 'networkidle' });
    await offline(page);
    for (const path of [EVENT, STORY]) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe(path);
      expect(await page.locator('main h1').innerText()).not.toContain('网络');
      const [font, colour] = await page.evaluate(() => {
        const { fontSize, backgroundColor } = getComputedStyle(document.body);
        return [fontSize, backgroundColor];
      });
      expect([font, colour]).toEqual(['18px', 'rgb(251, 246, 236)']);
    }
    takeProblems(); // pictures that were not kept
    await page.context().close();
  });

  it('this week’s dates are there, though neither page was opened', async () => {
    const page = await openKept(STORY);
    await offline(page);
    for (const path of ['/', '/calendar/']) {
      await page.goto(path);
      expect(await page.getByText('缝补驿站开门日').first().isVisible()).toBe(true);
      expect(await page.getByText('今天').first().isVisible()).toBe(true);
    }
    await page.context().close();
    takeProblems(); // until the page is gone the browser names what it asked for in vain
  });

  it('a page that was not opened says so in plain words, at its own address', async () => {
    const page = await openKept('/');
    await offline(page);
    await page.goto('/about/');
    expect(await page.locator('h1').innerText()).toBe('现在没有网络');
    expect(new URL(page.url()).pathname).toBe('/about/');
    await offline(page, false);
    await page.getByRole('link', { name: '再试一次' }).click();
    await page.getByRole('heading', { name: '关于本站' }).waitFor();
    await page.context().close();
    takeProblems(); // until the page is gone the browser names what it asked for in vain
  });

  it('the elder mode reads what was kept', async () => {
    const page = await openKept('/');
    await offline(page);
    await page.goto('/calendar/?elder=on');
    expect(await page.locator('html').getAttribute('data-elder')).toBe('24');
    await page.context().close();
    takeProblems(); // until the page is gone the browser names what it asked for in vain
  });
});

describe('with a network', () => {
  it('a page is never an earlier one', async () => {
    const page = await openKept('/about/', address);
    const file = join(folder, 'about/index.html');
    writeFileSync(file, `<!doctype html><link rel="icon" href="/icon.svg"><h1>改过了</h1>`);
    for (const twin of ['.br', '.gz']) rmSync(file + twin, { force: true });
    await page.goto('/about/');
    expect(await page.locator('h1').innerText()).toBe('改过了');
    await page.context().close();
  });

  it('what is not there is not kept, nor the search, nor files to carry away', async () => {
    const page = await openKept('/');
    await page.goto('/no-such-page/');
    await page.goto('/search/?q=左脚舞', { waitUntil: 'networkidle' });
    await page.evaluate((path) => fetch(path), `/feeds/event/${EVENT.split('/')[2]}.ics`);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return all.flat().map((url) => new URL(url).pathname + new URL(url).search);
    });
    expect(kept.filter((path) => /no-such|pagefind|\.ics|\.json|\?/.test(path))).toEqual([]);
    expect(takeProblems().length).toBeLessThanOrEqual(1); // the 404
    await page.context().close();
  });

  it('keeps 60 pages at most, the newest, and always the dates', async () => {
    const page = await openKept('/');
    const paths = await page.evaluate(async () => {
      const files = ['events-2026', 'events-2027'].map((name) => fetch(`/sitemaps/${name}.xml`));
      const texts = await Promise.all((await Promise.all(files)).map((file) => file.text()));
      const links = [...texts.join('').matchAll(/<loc>([^<]+)/g)];
      return links.map(([, url]) => new URL(url ?? '').pathname);
    });
    const opened = [...new Set([...paths, '/venues/', '/brands/', '/stories/', '/archive/'])];
    expect(opened.length).toBeGreaterThan(60);
    for (const path of opened) await page.goto(path);
    await page.goto(STORY, { waitUntil: 'networkidle' });
    await expect.poll(() => keptPages(page)).toContain(STORY);
    const kept = await keptPages(page);
    expect(kept.length).toBeLessThanOrEqual(60);
    for (const path of ['/', '/calendar/', '/offline/', opened.at(-1)])
      expect(kept).toContain(path);
    expect(kept).not.toContain(opened[0]);
    await page.context().close();
  });
});

describe('the worker', () => {
  const fetched = () => fetch(`${site}/sw.js`);

  it('has 3 kB at most, as it is served', async () => {
    expect((await (await fetched()).arrayBuffer()).byteLength).toBeLessThanOrEqual(3000);
  });

  it('is asked for anew at each visit, and names no build', async () => {
    const response = await fetched();
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).not.toMatch(/\.[A-Za-z0-9_-]{8}\.(js|css)/);
  });

  it('is taken away from the devices, with all it kept, where the operator switches it off', async () => {
    const page = await openKept(STORY, address);
    expect(await keptPages(page)).toContain(STORY);
    const env = { DATA_DIR: join(inject('portal').folder, 'data'), OFFLINE: 'false' };
    expect(await build(env, folder)).toEqual({ status: 0, said: '' });
    await page.goto(EVENT);
    await page.goto('/calendar/');
    await expect
      .poll(
        () =>
          page.evaluate(async () => [
            (await navigator.serviceWorker.getRegistrations()).length,
            (await caches.keys()).length,
          ]),
        // Browsers look for a newer worker some seconds after a page has loaded.
        { timeout: 20_000 },
      )
      .toEqual([0, 0]);
    // And no page brings it back.
    await page.goto(STORY, { waitUntil: 'networkidle' });
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    await page.context().close();
  });
});
