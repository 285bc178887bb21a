import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { violationsOf, WCAG } from './axe.ts';
import { withBrowser } from './browser.ts';
import { idOf, type Person, Rest } from './people.ts';

const { liveSite: site, cms, folder } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(() => [cms, site]);

afterEach(expectNoProblems);

const PHONE = { at: 'now', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };
const SOON = { timeout: 90_000, interval: 300 };

let rest: Rest;
let editor: Person;
let author: Person;

beforeAll(async () => {
  rest = await Rest.signIn();
  editor = await rest.person('导表的编辑', 'editor');
  author = await rest.person('导表的供稿人', 'contributor', [
    await idOf(rest, 'communities', 'bei-pu'),
  ]);
});

async function signedIn(person: Person, viewport: typeof DESK): Promise<Page> {
  const page = await open('/admin', viewport);
  await signIn(page, person);
  return page;
}

const HEADINGS = '标题,类别,摘要,日期,开始时间,重复,具体位置';
const csv = (name: string, rows: string[], headings = HEADINGS): string => {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${[headings, ...rows].join('\r\n')}`);
  return path;
};
const event = (title: string, day = '2026-12-05') =>
  `${title},文化活动,大家来听。,${day},19:30,每周六,湖心亭`;
const statusOf = async (path: string) => (await fetch(site + path)).status;
const choose = (page: Page, path: string) => page.locator('input[type=file]').setInputFiles(path);
/** By the link above the list, once the list has written its settings into its own address. */
async function openImport(page: Page, collection: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: '导入表格' }).click();
  await page.waitForURL(/\/admin\/import/);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('an editor imports events from the list: what is wrong is red at its cell; mended it is published; taken back it is gone', async () => {
  const page = await signedIn(editor, DESK);
  await openImport(page, 'events');
  await page.getByRole('heading', { name: '导入表格', level: 1 }).waitFor();
  expect(await page.getByRole('radio', { name: '活动' }).isChecked()).toBe(true);
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载“活动”的模板' }).click(),
  ]);
  expect(template.suggestedFilename()).toBe('活动导入模板.xlsx');

  await choose(page, csv('cuo.csv', [event('月下听琴一'), event('月下听琴二', '12.5')]));
  await page.getByText('共 2 行，有 1 行要改').waitFor();
  const wrong = page.locator('.import__wrong');
  expect(await wrong.allInnerTexts()).toEqual([expect.stringMatching(/12\.5\s*请写全年月日/)]);
  expect(await page.locator('#import-publish').count()).toBe(0);
  expect(await violationsOf(page, '.desk-page', WCAG)).toEqual([]);

  await choose(page, csv('dui.csv', [event('月下听琴一'), event('月下听琴二', '2026-12-06')]));
  await page.getByText('2 行都没有问题').waitFor();
  const row = page.getByRole('row', { name: /月下听琴一/ });
  expect(await row.innerText()).toMatch(
    /每周六 晚上7点半开始[\s\S]*2026年12月5日 周六[\s\S]*\/events\/yue-xia-ting-qin-yi\//,
  );
  await page.locator('#import-publish').click();
  await page.getByText('导入好了，共 2 条').waitFor();
  await expect.poll(() => statusOf('/events/yue-xia-ting-qin-er/'), SOON).toBe(200);
  expect(await statusOf('/events/yue-xia-ting-qin-yi/')).toBe(200);

  await page
    .locator('[data-import-state="done"]')
    .getByRole('button', { name: '撤回这一批' })
    .click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByText('撤回了 2 条').first().waitFor();
  await page.locator('li[data-import-state="takenBack"]').filter({ hasText: 'dui.csv' }).waitFor();
  await expect.poll(() => statusOf('/events/yue-xia-ting-qin-er/'), SOON).toBe(404);
  await page.context().close();
});

it('a contributor imports drafts on the phone, and cannot publish', async () => {
  const page = await signedIn(author, PHONE);
  await page.goto('/admin/import?kind=events');
  await choose(page, csv('gao.csv', [event('供稿听琴')]));
  await page.getByText('1 行都没有问题').waitFor();
  expect(await page.locator('#import-publish').count()).toBe(0);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const small = await page
    .locator('.import button, .import a')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  await page.locator('#import-draft').click();
  await page.getByText('导入好了，共 1 条').waitFor();
  expect(await page.getByRole('radio', { name: '旧网址转向' }).count()).toBe(0);
  await page.context().close();
});

it('what a list shows is exported with its filters', async () => {
  const page = await signedIn(editor, DESK);
  await page.goto('/admin/collections/events?show=drafts&search=供稿听琴');
  const [exported] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ]);
  const path = join(folder, 'exported.xlsx');
  await exported.saveAs(path);
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  await page.goto('/admin/import?kind=events');
  await choose(page, path);
  await page.getByText('1 行都没有问题').waitFor();
  await page.getByText('编辑台里已经有同名、同一天的').waitFor();
  await page.context().close();
});

it('old addresses that are imported lead on, on the site itself', async () => {
  const page = await signedIn(editor, DESK);
  await openImport(page, 'redirects');
  const rows = [
    'http://www.old.example/art/2019/3/12/art_1.html,/events/,',
    '/jiu-lan-mu,/stories/,',
    '/index.php?id=12,/help/,',
  ];
  await choose(page, csv('jiu.csv', rows, '旧网址,新网址,说明'));
  await page.getByText('3 行都没有问题').waitFor();
  await page.locator('#import-publish').click();
  await page.getByText('导入好了，共 3 条').waitFor();
  await expect.poll(() => statusOf('/art/2019/3/12/art_1.html'), SOON).toBe(200);
  await page.context().close();

  const reader = await open(`${site}/art/2019/3/12/art_1.html`, { at: 'now' });
  await reader.waitForURL(`${site}/events/`);
  await reader.goto(`${site}/jiu-lan-mu/`);
  await reader.waitForURL(`${site}/stories/`);
  const rules = await (await fetch(`${site}/redirects.nginx.conf`)).text();
  expect(rules).toContain('"/index.php?id=12" "/help/";');
  expect(await (await fetch(`${site}/redirects.caddy`)).text()).toContain(
    '"/jiu-lan-mu" "/stories/"',
  );
  const sitemap = await (await fetch(`${site}/sitemaps/pages.xml`)).text();
  expect(sitemap).not.toContain('jiu-lan-mu');
  await reader.context().close();
});

it('what is no table is refused in a sentence', async () => {
  const page = await signedIn(editor, DESK);
  await page.goto('/admin/import');
  const path = join(folder, 'huai.xlsx');
  writeFileSync(path, 'PK not a spreadsheet');
  await choose(page, path);
  await page.getByText('这个文件打不开，可能损坏了').waitFor();
  expect(takeProblems().every((problem) => problem.includes('400'))).toBe(true);
  await page.context().close();
});
