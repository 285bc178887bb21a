import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/chromium.ts';
import { build, serve } from '../tests/staticSite.ts';
import { bigCalendar } from './bigCalendar.ts';
import { kb, row } from './report.ts';

// npm run bench calendar: how fast the filters of the calendar answer on 10,000 dates, in headless Chromium on the
// page as it is printed, and what the calendar's scripts weigh.
const DATES = 10_000;
const CHANGES = 200;
const SEED = 20_261_124;

/** As one types: each word letter by letter. */
const WORDS = [
  '读书会',
  '左脚舞',
  'zuojiaowu',
  'yizhen',
  'fbkmr',
  '桃源湖',
  '家長課堂',
  '左脚午',
  '第12组',
].flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)));

const folder = mkdtempSync(join(tmpdir(), 'bench-calendar-'));
const site = join(folder, 'site');
const { status, said } = await build({ DATA_DIR: join(folder, 'data') }, site);
if (status !== 0) throw new Error(said);
const { address, stop } = await serve(site);
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  const data = JSON.stringify(bigCalendar({ dates: DATES, seed: SEED }));
  await page.route('**/calendar/dates.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: data }),
  );
  await page.goto(`${address}/calendar/`);
  const before = weightOf(scripts);
  await page.locator('[data-filters] summary').click();
  await page.locator('.choice-lists select').first().waitFor();
  await page.waitForFunction(() =>
    /（\d/.test(document.querySelector('option:last-child')?.textContent ?? ''),
  );
  row('dates.json of 10,000 dates', `${kb(data.length)}, ${kb(gzipSync(data).length)} gzip`);
  row('scripts of the calendar before its filters open', `${kb(before)} gzip`);
  row('scripts of the calendar, React and all', `${kb(weightOf(scripts))} gzip`);
  const times = await timesOf(page);
  row(
    `a change of the filters on ${DATES} dates`,
    `median ${ms(times, 0.5)}, 95th percentile ${ms(times, 0.95)} (${times.length} changes, to the next paint)`,
  );
  const words = await wordTimesOf(page);
  row(
    `words typed among ${DATES} dates`,
    `median ${ms(words, 0.5)}, 95th percentile ${ms(words, 0.95)} (${words.length} words, to the next paint)`,
  );
  row('scripts of an event page', `${kb(await eventScripts())} gzip`);
} finally {
  await browser.close();
  stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds from each change of a list to the paint that shows what it left. */
function timesOf(page: Page): Promise<number[]> {
  return page.evaluate(async (changes) => {
    const lists = [...document.querySelectorAll<HTMLSelectElement>('.choice-lists select')];
    const setValue = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set;
    // Its own small generator, so that every run makes the same changes.
    let state = 7;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const times: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      const list = lists[random(lists.length)];
      const options = [...(list?.options ?? [])].filter(({ disabled }) => !disabled);
      // Now and then everything is let go, which shows the most.
      const value = change % 5 === 4 ? '' : options[random(options.length)]?.value;
      const began = performance.now();
      setValue?.call(list, value ?? '');
      list?.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
      times.push(performance.now() - began);
    }
    return times;
  }, CHANGES);
}

/** Milliseconds from each word, put into the box at once, to the paint that shows what holds it. */
function wordTimesOf(page: Page): Promise<number[]> {
  return page.evaluate(async (words) => {
    const box = document.querySelector<HTMLInputElement>('.words-box input');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const type = async (word: string) => {
      setValue?.call(box, word);
      box?.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    };
    // The first word waits for the sounds.
    await type('a');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const times: number[] = [];
    for (const word of words) {
      const began = performance.now();
      await type(word);
      times.push(performance.now() - began);
    }
    return times;
  }, WORDS);
}

function ms(times: number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1)} ms`;
}

function weightOf(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path))).length, 0);
}

/** What an event's page runs, islands and all. */
async function eventScripts(): Promise<number> {
  const page = await browser.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
  });
  const [event] = globSync('events/*/index.html', { cwd: site }).sort();
  await page.goto(`${address}/${event}`, { waitUntil: 'networkidle' });
  await page.close();
  return weightOf(asked);
}
