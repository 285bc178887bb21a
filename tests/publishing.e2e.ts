import type { Page } from 'playwright-core';
import { afterEach, expect, inject, it } from 'vitest';
import { beginEvent, signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { Rest } from './people.ts';
import { EVENT } from './templates.ts';

const { liveSite: site, cms, email, password } = inject('portal');
const { open, expectNoProblems } = withBrowser(() => [cms, site]);

afterEach(expectNoProblems);

const TITLE = '桃源湖边的口琴晚会';
const PATH = '/events/tao-yuan-hu-bian-de-kou-qin-wan-hui/';
const RENEWED_WITHIN_MS = 90_000;

it('an event published in the admin appears on its page, in the lists, the calendar and the search; taken back, it is gone', async () => {
  const admin = await open('/admin', { at: 'now', viewport: { width: 1280, height: 900 } });
  await signIn(admin, { email, password });
  await publishEvent(admin);
  await until('published', async () => (await get(PATH)).includes(TITLE));
  expect(await get('/events/')).toContain(TITLE);
  expect(await get('/calendar/2026/12/')).toContain(TITLE);
  expect(await searchFinds()).toBe(true);

  await unpublish(admin);
  await until('taken back', async () => (await fetch(site + PATH)).status === 404);
  for (const path of ['/events/', '/calendar/2026/12/', '/', '/calendar/']) {
    expect(await get(path), path).not.toContain(TITLE);
  }
  expect(await searchFinds()).toBe(false);

  await admin.goto('/admin');
  await admin.getByText('网站是最新的').waitFor();
});

it('an announcement is on every page, until its last day is over by the reader’s clock', async () => {
  const rest = await Rest.signIn();
  const banner = '明天全街道停电，缝补驿站不开门。';
  const set = await rest.ask('POST', 'globals/site', { banner, bannerUntil: '2026-11-25' });
  expect(set.status).toBe(200);
  await until('announced', async () => (await get('/stories/')).includes(banner));
  const shown = async (at: string) => {
    const page = await open(`${site}${EVENT}`, { at });
    const isShown = await page.getByRole('complementary', { name: '紧急通知' }).isVisible();
    await page.context().close();
    return isShown;
  };
  expect(await shown('2026-11-25T15:59:00Z')).toBe(true);
  expect(await shown('2026-11-25T16:00:00Z')).toBe(false);

  await rest.ask('POST', 'globals/site', { banner: null, bannerUntil: null });
  await until('taken down', async () => !(await get('/stories/')).includes(banner));
});

async function publishEvent(page: Page): Promise<void> {
  await beginEvent(page, {
    title: TITLE,
    summary: '吹着口琴，看湖上的灯。',
    place: '湖心亭',
  });
  await page.getByLabel('日期（首次）').fill('2026-12-12');
  await page.locator('#action-publish').click();
  await page.locator('[data-document-state]').waitFor();
}

async function unpublish(page: Page): Promise<void> {
  await page.locator('.doc-controls__dots').click();
  await page.locator('#action-unpublish').click();
  await page.getByRole('button', { name: '确认' }).click();
}

/** A page's HTML, without the marks of where its headlines may break. */
const get = async (path: string): Promise<string> =>
  (await (await fetch(site + path)).text()).replaceAll(/<wbr>|<i><\/i>|<\/?span[^>]*>/g, '');

async function searchFinds(): Promise<boolean> {
  const page = await open(`${site}/search/?q=${encodeURIComponent(TITLE)}`);
  await page.getByText(/^(找到|没有)/).waitFor();
  const links = await page.locator('.search-results a').allInnerTexts();
  await page.context().close();
  return links.includes(TITLE);
}

const until = (what: string, isSo: () => Promise<boolean>): Promise<void> =>
  expect.poll(isSo, { message: what, timeout: RENEWED_WITHIN_MS, interval: 500 }).toBe(true);
