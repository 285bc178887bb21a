import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterEach, beforeAll, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { type Person, Rest } from './people.ts';

const { liveSite: site, cms, ...first } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(() => [cms, site]);

afterEach(expectNoProblems);

const PHONE = { at: 'now', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };
const SOON = { timeout: 90_000, interval: 300 };

let rest: Rest;
let editor: Person;

beforeAll(async () => {
  rest = await Rest.signIn(first);
  editor = await rest.person('街道的编辑', 'editor');
});

async function signedIn(viewport: typeof DESK): Promise<Page> {
  const page = await open('/admin', viewport);
  await signIn(page, editor);
  return page;
}

const ready = (page: Page) => page.locator('[data-form-ready="true"]').first().waitFor();
const saved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();

const LAST_YEAR = new Date().getFullYear() - 1;

const event = (data: object) => ({
  kind: '文化活动',
  summary: '街坊们一起来，老人小孩都可以。',
  place: '桃源湖边的老槐树下',
  state: 'scheduled',
  _status: 'published',
  ...data,
});

const once = (from: string) => ({ from, start: '09:00', end: '11:00', rules: [{ kind: 'once' }] });

/** A picture of people who have not consented, by its id. */
async function pictureOf(page: Page, alt: string): Promise<string> {
  const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a86' } })
    .png()
    .toBuffer();
  const response = await page.request.post('/api/media', {
    multipart: {
      _payload: JSON.stringify({ alt, people: 'adults' }),
      file: { name: 'a.png', mimeType: 'image/png', buffer },
    },
  });
  return (await response.json()).doc.id;
}

/** Whether everything that can be pressed is as high as a thumb, and nothing runs over the edge. */
async function expectFitting(page: Page, inside: string): Promise<void> {
  const low = await page
    .locator(`${inside} :is(button, input:not([type="checkbox"]), select, summary)`)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML),
    );
  expect(low).toEqual([]);
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(width);
}

it('on the phone the list before publishing counts what is open, leads to the field, and follows what is saved', async () => {
  const { id } = await rest.create('events?draft=true', {
    ...event({ title: '听戏', summary: '听戏。', _status: 'draft' }),
    schedule: once(`${LAST_YEAR}-03-08`),
  });
  const page = await signedIn(PHONE);
  await page.goto(`/admin/collections/events/${id}`);
  await ready(page);
  const checks = page.locator('.desk-checks');
  await checks.getByText('有 6 处可以看看').waitFor();
  await checks.locator('summary').click();
  await expectFitting(page, '.desk-checks');
  expect(await checks.locator('button').allInnerTexts()).toEqual([
    '标题只有 2 个字，看不出是什么事，最好写到 4 个字以上。',
    '摘要只有 3 个字，再说一句：给谁的，做什么。',
    `日期都过去了，最后一天是${LAST_YEAR}年3月8日。看看年份写对没有。`,
    '没有选场所，网页上就没有地图和路线。',
    '没有电话，想问的人找不到人。可以写在这里，也可以写在场所或社区里。',
    '没有封面图，列表里这一条就只有字。',
  ]);
  for (const [line, path] of [
    ['摘要只有', 'summary'],
    ['日期都过去了', 'schedule__from'],
    ['没有电话', 'phone'],
    ['没有选场所', 'venue'],
    ['没有封面图', 'cover'],
  ] as const) {
    await checks.getByRole('button', { name: line }).click();
    await expect
      .poll(() =>
        page.evaluate(
          (name) =>
            Boolean(
              document.activeElement?.closest(`#field-${name}, .field-type:has(#field-${name})`),
            ),
          path,
        ),
      )
      .toBe(true);
  }
  await page.locator('#field-title').fill('桃源湖边听戏');
  await page.locator('#field-summary').fill('周六上午，街坊们一起听戏。');
  await saved(page);
  await checks.getByText('有 4 处可以看看').waitFor();
  await checks.getByText('标题 6 个字，长短合适').waitFor();
  // It advises: what is open keeps nobody from publishing.
  await page.locator('#action-publish').click();
  await page.locator('[data-document-state="live"]').waitFor({ timeout: 60_000 });
  await page.context().close();
});

it('pictures that will not be shown are named, and the line leads to the text they are in', async () => {
  const page = await signedIn(DESK);
  const picture = await pictureOf(page, '两位老人在下棋');
  const upload = { type: 'upload', version: 3, relationTo: 'media', value: picture, fields: null };
  const { id } = await rest.create('stories?draft=true', {
    title: '湖边的棋摊',
    date: `${LAST_YEAR}-03-08`,
    summary: '湖边的棋摊，天天有人下棋。',
    body: { root: { type: 'root', version: 1, children: [upload] } },
    _status: 'draft',
  });
  await page.goto(`/admin/collections/stories/${id}`);
  await ready(page);
  const checks = page.locator('.desk-checks');
  await checks.getByText('有 2 处可以看看').waitFor();
  await checks.locator('summary').click();
  await checks.getByRole('button', { name: '“两位老人在下棋”能认出人' }).click();
  await expect
    .poll(() =>
      page.evaluate(() => Boolean(document.activeElement?.closest('[data-field-path="body"]'))),
    )
    .toBe(true);
  // Consent is recorded in another window: the list is read anew when it is opened.
  const consent = { consent: true, consentNote: '本人，当天' };
  await rest.ask('PATCH', `media/${picture}`, consent);
  await checks.locator('summary').click();
  await checks.locator('summary').click();
  await checks.getByText('有 1 处可以看看').waitFor();
  await page.context().close();
});

it('last year’s ten events are made into this year’s and published in one go, without a word typed', async () => {
  const titles = Array.from({ length: 10 }, (_, index) => `${LAST_YEAR}年湖边活动第${index + 1}场`);
  for (const [index, title] of titles.entries()) {
    const schedule =
      index === 0
        ? {
            from: `${LAST_YEAR}-01-01`,
            until: `${LAST_YEAR}-12-31`,
            rules: [{ kind: 'yearlyLunar', month: 8, day: 15 }],
          }
        : once(`${LAST_YEAR}-0${index}-10`);
    await rest.create('events', event({ title, schedule, isDemo: true }));
  }
  const page = await signedIn(DESK);
  await page.goto('/admin/collections/events');
  const began = Date.now();
  await page.getByRole('link', { name: '去年办过的，今年再办' }).click();
  await page.locator('.again-search').waitFor();
  await page.getByLabel('标题里的字').fill('湖边活动');
  await page.getByRole('button', { name: '看看' }).click();
  await page.waitForURL(/q=/);
  await page.getByLabel('全部勾上').check();
  await page.getByText('选了 10 个').waitFor();
  const lunar = page.locator('.again-row', { hasText: `${LAST_YEAR}年湖边活动第1场` }).last();
  await lunar.getByText(/农历八月十五 · 中秋节/).waitFor();
  await page.locator('#again-publish').click();
  await page.getByText('发布了 10 个活动').waitFor();
  const seconds = (Date.now() - began) / 1000;
  const links = await page
    .getByRole('link', { name: '去网站上看' })
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(new Set(links).size).toBe(10);
  for (const link of links) {
    await expect.poll(async () => (await fetch(link)).status, SOON).toBe(200);
  }
  process.stdout.write(
    `ten events again: 5 clicks, one search word, ${seconds.toFixed(1)} s; on the site after ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
  );
  await page.getByRole('link', { name: '再选一些' }).click();
  await page.locator('.again-row', { hasText: '已经建好了' }).first().waitFor();
  await page.context().close();
});

it('one event is held again from its form, on the phone; a day that is over is refused at its row', async () => {
  const { id } = await rest.create(
    'events',
    event({ title: '湖边义诊', schedule: once(`${LAST_YEAR}-03-08`) }),
  );
  const page = await signedIn(PHONE);
  await page.goto(`/admin/collections/events/${id}`);
  await ready(page);
  await page.locator('.doc-controls__dots').click();
  await page.locator('#action-again').click();
  await page.waitForURL(/\/admin\/again\?id=/);
  await page.getByText('选了 1 个').waitFor();
  await expectFitting(page, '.again');
  const proposed = await page.getByLabel('日期', { exact: true }).inputValue();
  expect(proposed).toMatch(/^20\d\d-03-\d\d$/);
  await page.getByLabel('日期', { exact: true }).fill(`${LAST_YEAR}-04-01`);
  await page.locator('#again-draft').click();
  await page.locator('.again-row .again-refusal', { hasText: '已经过了' }).waitFor();
  expect(takeProblems()).toEqual([expect.stringContaining('400')]);
  await page.getByLabel('日期', { exact: true }).fill(proposed);
  await page.locator('#again-draft').click();
  await page.getByText('建好了 1 份草稿').waitFor();
  await page.getByRole('link', { name: '打开' }).click();
  await ready(page);
  expect(await page.locator('#field-slug').inputValue()).toBe('hu-bian-yi-zhen-2');
  await page.context().close();
});

it('a duplicate is published as it is, with an address of its own', async () => {
  const { id } = await rest.create(
    'events',
    event({ title: '湖边唱歌', schedule: once('2095-03-05') }),
  );
  const page = await signedIn(DESK);
  await page.goto(`/admin/collections/events/${id}`);
  await ready(page);
  await page.locator('.doc-controls__dots').click();
  await page.locator('#action-duplicate').click();
  await page.waitForURL(
    (url) => !url.pathname.includes(id) && /events\/[\w-]{36}/.test(url.pathname),
  );
  await ready(page);
  await page.locator('#action-publish').click();
  await page.locator('[data-document-state="live"]').waitFor({ timeout: 60_000 });
  expect((await fetch(`${site}/events/hu-bian-chang-ge-2/`)).status).toBe(200);
  await page.context().close();
});

it('a figure of the calendar comes into the brand’s figures by a click, with its source and date', async () => {
  const brand = await rest.create('brands', {
    name: '湖边歌队',
    summary: '湖边唱歌的街坊们，每周一次。',
    emblem: 'flower',
    _status: 'published',
  });
  for (const month of [3, 4]) {
    const schedule = once(`${LAST_YEAR}-0${month}-08`);
    const outcome = { attendance: 40 };
    await rest.create(
      'events',
      event({ title: `湖边歌会${month}`, brand: brand.id, schedule, outcome }),
    );
  }
  const page = await signedIn(DESK);
  await page.goto(`/admin/collections/brands/${brand.id}`);
  await ready(page);
  const year = page.locator(`[data-suggested-year="${LAST_YEAR}"]`);
  await year.getByText('参加活动（按活动日历） 80人次 · 2 个活动都写了人数').waitFor();
  expect((await rest.draft(`brands/${brand.id}`)).figures).toEqual([]);
  await year.getByRole('button', { name: '采用' }).last().click();
  await year.getByText('已经采用').waitFor();
  await page.locator('#action-publish').click();
  const published = () => rest.ask('GET', `brands/${brand.id}?depth=0`);
  await expect
    .poll(async () => (await published()).json.figures, SOON)
    .toMatchObject([
      {
        label: '参加活动（按活动日历）',
        exactly: 80,
        atLeast: null,
        unit: '人次',
        asOf: LAST_YEAR,
        source: expect.stringMatching(/^活动日历，\d{4}年\d+月\d+日统计$/),
      },
    ]);
  // Another number is put in the place of the one of that year.
  await page.locator('#field-figures__0__exactly').fill('79');
  await expect.poll(() => firstFigure(brand.id), SOON).toMatchObject({ exactly: 79 });
  await year.getByRole('button', { name: '换成这个数' }).click();
  await year.getByText('已经采用').waitFor();
  expect(await page.locator('#field-figures__0__exactly').inputValue()).toBe('80');
  await page.context().close();
});

it('what one presses while a page of the desk wakes up stays where it is', async () => {
  const page = await signedIn(DESK);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('/admin/collections/events');
  await page.getByRole('link', { name: '去年办过的，今年再办' }).click();
  await page.locator('.again-search').waitFor();
  await page.context().close();
});

it('what is typed while the form is drawn anew after publishing is kept, and saved', async () => {
  const summary = '湖边的人凑在一起下棋。';
  const brand = { name: '湖边棋社', summary, emblem: 'flower', _status: 'published' };
  const { id } = await rest.create('brands', brand);
  const page = await signedIn(DESK);
  await page.goto(`/admin/collections/brands/${id}`);
  await ready(page);
  await page.locator('#field-summary').fill('湖边的人每天下棋。');
  await saved(page);
  // The form asks the server for its state anew: one that is far away answers late.
  const LATE_MS = 3_000;
  let asked = 0;
  await page.route(`**/admin/collections/brands/${id}`, async (route) => {
    if (route.request().method() === 'POST') {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    }
    await route.continue();
  });
  await page.locator('#action-publish').click();
  const published = async () => (await rest.ask('GET', `brands/${id}?depth=0`)).json.summary;
  await expect.poll(published, SOON).toBe('湖边的人每天下棋。');
  await expect.poll(() => asked, SOON).toBeGreaterThan(0);
  await page.locator('#field-summary').fill('湖边的人每周五下棋。');
  await expect
    .poll(async () => (await rest.draft(`brands/${id}`)).summary, SOON)
    .toBe('湖边的人每周五下棋。');
  await page.waitForTimeout(2 * LATE_MS);
  expect(await page.locator('#field-summary').inputValue()).toBe('湖边的人每周五下棋。');
  await page.context().close();
});

it('the handbook is one touch from the dashboard, and fits a phone; without signing in it leads to the sign-in page', async () => {
  const page = await signedIn(PHONE);
  await page.getByRole('link', { name: '编辑手册' }).click();
  await page.getByRole('heading', { name: '编辑手册', level: 1 }).waitFor();
  await expectFitting(page, '.guide');
  await page.context().close();
  const stranger = await open('/admin/guide', DESK);
  await stranger.waitForURL(/\/admin\/login\?redirect=/);
  await stranger.context().close();
});

async function firstFigure(brand: string): Promise<unknown> {
  const { figures } = await rest.draft(`brands/${brand}`);
  return (figures as unknown[])[0];
}
