import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { idOf, type Person, Rest } from './people.ts';

const { liveSite: site, cms, folder } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(() => [cms, site]);

afterEach(expectNoProblems);

const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };
const STORY = 'feng-bu-niang-niang-de-zhen-xian';
const EVENT = 'feng-wu-yu-zhou-wu-jian-bian-min-fu-wu';
const SOON = { timeout: 60_000, interval: 200 };

interface Previewed {
  kind: string;
  /** The form of the document, below `/admin/`. */
  form: string;
  /** As the API of previews names it. */
  document: string;
  /** The page that shows it. */
  path: string;
  field: string;
}

let rest: Rest;
let admin: Person;
let page: Page;
let previewed: Previewed[];

beforeAll(async () => {
  rest = await Rest.signIn();
  admin = inject('portal') as unknown as Person; // its address and password
  const of = async (kind: string, slug: string, path: string, field: string) => {
    const id = await idOf(rest, kind, slug);
    const form = `collections/${kind}/${id}`;
    return { kind, form, document: `${kind}/${id}`, path, field };
  };
  previewed = [
    await of('stories', STORY, `/stories/${STORY}/`, '#field-summary'),
    await of('events', EVENT, `/events/${EVENT}/`, '#field-summary'),
    await of('brands', 'feng-bu-niang-niang', '/brands/feng-bu-niang-niang/', '#field-slogan'),
    await of('pages', 'about', '/about/', '#field-summary'),
    {
      kind: 'site',
      form: 'globals/site',
      document: 'site/site',
      path: '/',
      field: '#field-tagline',
    },
  ];
  page = await open('/admin', DESK);
  await signIn(page, admin);
});

const ready = () => page.locator('[data-form-ready="true"]').first().waitFor();
const frame = (): FrameLocator => page.frameLocator('.preview iframe');
const published = async (path: string) => (await fetch(site + path)).text();
/** Line breaks may be allowed anywhere. */
const plain = (html: string) => html.replaceAll(/<wbr>|<i><\/i>|<\/?span[^>]*>/g, '');

it('each kind of document is seen while it is typed, on a phone and a desk, for elders too, and by nobody else', async () => {
  for (const { kind, form, document, path, field } of previewed) {
    const typed = `${kind}还没发布的一句`;
    await page.goto(`/admin/${form}`);
    await ready();
    await page.locator('#action-preview').click();
    await page.locator(field).fill(typed);
    await frame().locator('body', { hasText: typed }).waitFor();
    expect(await frame().locator('[data-preview]').innerText()).toContain('这是预览');
    expect(await width()).toBe(360);
    await page.getByRole('button', { name: '电脑' }).click();
    expect(await width()).toBe(1280);
    await page.getByRole('button', { name: '手机' }).click();
    await page.locator('.preview').getByRole('button', { name: '长者版' }).click();
    await frame().locator('html[data-elder]').waitFor();
    await page.locator('.preview').getByRole('button', { name: '长者版' }).click();
    await frame().locator('html:not([data-elder])').waitFor();
    // Nobody without an account comes to it, by any way.
    expect(plain(await published(path)), kind).not.toContain(typed);
    expect(await anonymously(`preview/page/${document}`)).toMatchObject({ status: 401 });
    const api = kind === 'site' ? 'globals/site' : document;
    for (const query of ['', '?draft=true', '?draft=true&depth=1']) {
      expect((await anonymously(api + query)).text, kind + query).not.toContain(typed);
    }
    expect(filesWith(typed), kind).toEqual([]);
    // The page that is built is the page that was seen.
    const seen = await previewHtml(document);
    expect(plain(seen)).toContain(typed);
    await page.locator('#action-publish').click();
    await expect.poll(async () => plain(await published(path)), SOON).toContain(typed);
    await expect.poll(() => published(path), SOON).toBe(withoutMark(seen));
  }
});

it('what is not filled in yet is stood in for, and named', async () => {
  await page.goto('/admin/collections/events/create');
  await ready();
  await page.locator('#field-title').fill('巷口下象棋');
  await page.locator('#action-preview').click();
  await frame().locator('h1', { hasText: '巷口下象棋' }).waitFor();
  const said = await frame().locator('[data-preview]').innerText();
  expect(said).toContain('还没有填好：');
  for (const name of ['类别', '摘要', '时间', '具体位置']) expect(said).toContain(name);
});

it('a link shows the draft to somebody without an account, until it is withdrawn', async () => {
  const [story] = previewed;
  await page.goto(`/admin/${story?.form}`);
  await ready();
  await page.locator(story?.field ?? '').fill('给审稿人看的一句');
  await page.locator('[data-save-state="saved"]').waitFor();
  await page.locator('#action-preview').click();
  await page.locator('#action-preview-share').click();
  await page.locator('#action-preview-link').click();
  const url = await page.getByLabel('预览链接').inputValue();
  const reviewer = await open(new URL(url).pathname, DESK);
  await reviewer.getByText('给审稿人看的一句').waitFor();
  expect(await reviewer.locator('[data-preview]').innerText()).toMatch(/请不要转发.*到期/);
  const { headers } = await fetch(cms + new URL(url).pathname);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  await page.getByRole('button', { name: '收回' }).click();
  await page.locator('[data-preview-link]').waitFor({ state: 'detached' });
  await reviewer.reload();
  await reviewer.getByText('已经到期，或者被收回了').waitFor();
  takeProblems(); // the browser names the 404
  await reviewer.context().close();
  // The draft that only reviewers have seen goes no further.
  expect(filesWith('给审稿人看的一句')).toEqual([]);
});

it('a draft goes out at its minute, and what waits is seen in the list and on the dashboard', async () => {
  await page.goto('/admin/collections/stories/create');
  await ready();
  await page.locator('#field-title').fill('到点自己上线');
  await page.getByLabel('日期').first().fill('2026-11-24');
  await page.locator('#field-summary').fill('定在下一分钟。');
  await page.locator('[data-save-state="saved"]').waitFor();
  const at = nextMinute();
  await page.locator('#action-schedule').click();
  await page.getByLabel('哪一天').fill(at.day);
  await page.getByLabel('几点几分').fill(at.time);
  await page.locator('#action-schedule-publish').click();
  await page.locator('[data-scheduled="publish"]', { hasText: at.time }).waitFor();
  await page.goto('/admin/collections/stories?show=scheduled');
  await page.locator('.standing', { hasText: `${at.time} 发布` }).waitFor();
  await page.goto('/admin');
  await page.locator('[data-schedule="waiting"]', { hasText: '到点自己上线' }).waitFor();
  const path = '/stories/dao-dian-zi-ji-shang-xian/';
  expect((await fetch(site + path)).status).toBe(404);
  await expect
    .poll(async () => (await fetch(site + path)).status, { timeout: 80_000, interval: 100 })
    .toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(at.instant);
  expect(Date.now()).toBeLessThan(at.instant + 10_000);
});

/** How wide the page in the preview believes its window to be. */
const width = () =>
  frame()
    .locator('html')
    .evaluate(() => window.innerWidth);

async function anonymously(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${cms}/api/${path}`);
  return { status: response.status, text: await response.text() };
}

async function previewHtml(document: string): Promise<string> {
  return page.evaluate(async (path) => (await fetch(path)).text(), `/api/preview/page/${document}`);
}

const withoutMark = (html: string) =>
  html.replace(/<aside class="notice" data-preview>.*?<\/aside>/, '');

/** The files of the built site in which a text stands. */
function filesWith(text: string): string[] {
  const root = join(folder, 'site');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter(
    (name) =>
      /\.(html|json|atom|ics|csv|xml)$/.test(name) &&
      plain(readFileSync(join(root, name), 'utf8')).includes(text),
  );
}

/** The next minute by the clock in Shanghai that is not about to begin. */
function nextMinute(): { day: string; time: string; instant: number } {
  const instant = Math.ceil((Date.now() + 12_000) / 60_000) * 60_000;
  const [day = '', time = ''] = new Date(instant + 8 * 3_600_000).toISOString().split('T');
  return { day, time: time.slice(0, 5), instant };
}
