import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { idOf, type Person, Rest } from './people.ts';

const { liveSite: site, cms } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(() => [cms, site]);

afterEach(expectNoProblems);

const PHONE = { at: 'now', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };
const TITLE = '湖心亭里学口琴';
const PATH = '/stories/hu-xin-ting-li-xue-kou-qin/';
const SOON = { timeout: 90_000, interval: 300 };

let rest: Rest;
let author: Person;
let editor: Person;

beforeAll(async () => {
  rest = await Rest.signIn();
  const beiPu = await idOf(rest, 'communities', 'bei-pu');
  author = await rest.person('供稿的小周', 'contributor', [beiPu]);
  editor = await rest.person('北浦的编辑', 'communityEditor', [beiPu]);
});

async function signedIn(person: Person, viewport: typeof DESK): Promise<Page> {
  const page = await open('/admin', viewport);
  await signIn(page, person);
  return page;
}

const ready = (page: Page) => page.locator('[data-form-ready="true"]').first().waitFor();
const saved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();
const shown = async (): Promise<string> => {
  const page = await fetch(site + PATH);
  return page.ok ? (await page.text()).replaceAll(/<wbr>|<i><\/i>|<\/?span[^>]*>/g, '') : '';
};
const fromDashboard = async (page: Page) => {
  await page.goto('/admin');
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.waitForURL(/collections\/stories\/[\w-]{36}/);
  await ready(page);
};
const confirm = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /^(确认|确定|移到回收站|恢复)/ })
    .first()
    .click();

it('a story goes its whole way in a day, and after each step the site holds exactly what it should', async () => {
  // The contributor writes on the phone, and submits what is not complete, then what is.
  const phone = await signedIn(author, PHONE);
  await phone.getByRole('link', { name: '写故事' }).click();
  await ready(phone);
  await phone.locator('#field-title').fill(TITLE);
  await saved(phone);
  await phone.locator('#action-submit').click();
  const refusals = phone.getByRole('alert').filter({ hasText: '还有几处要改' });
  await refusals.getByRole('button', { name: '摘要' }).click();
  expect(
    await phone.locator('#field-summary').evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await phone.keyboard.type('周五晚上，湖心亭里有人教口琴。');
  await phone.getByLabel('日期').first().fill('2026-11-24');
  await phone.getByText('都改好了').waitFor();
  await phone.locator('#action-submit').click();
  await phone.getByText('已送审，等编辑看').waitFor();
  expect(takeProblems().every((problem) => problem.includes('400'))).toBe(true);
  expect(await shown()).toBe('');

  // The editor finds it waiting, and returns it with a comment.
  const desk = await signedIn(editor, DESK);
  await desk.getByRole('heading', { name: /等您处理\s*1/ }).waitFor();
  await fromDashboard(desk);
  await desk.locator('#action-return').click();
  await desk.getByText('请先写一句话').waitFor();
  takeProblems();
  await desk.getByLabel(/要改什么/).fill('请写上几点开始。');
  await desk.locator('#action-return').click();
  await desk.waitForURL(/\/admin\/?$/);
  expect(await shown()).toBe('');

  // The contributor sees why, corrects it, and submits it again.
  await fromDashboard(phone);
  await phone.getByText('编辑退回来了').waitFor();
  await phone.getByText('经过与留言').click();
  await phone.getByText('请写上几点开始。').waitFor();
  await phone.locator('#field-summary').fill('周五晚上七点，湖心亭里有人教口琴。');
  await saved(phone);
  await phone.locator('#action-submit').click();
  await phone.getByText('已送审，等编辑看').waitFor();

  // The editor publishes it, and is told when it is live, with its link.
  await fromDashboard(desk);
  await desk.locator('#action-publish').click();
  await desk.locator('[data-document-state="live"]').waitFor({ timeout: 60_000 });
  expect(await desk.getByRole('link', { name: '去网站上看' }).getAttribute('href')).toContain(PATH);
  expect(await shown()).toContain('周五晚上七点，湖心亭里有人教口琴。');

  // A correction is typed: the site keeps what was published until it is published too.
  await desk.locator('#field-summary').fill('周五晚上七点半，湖心亭里有人教口琴。');
  await saved(desk);
  expect(await shown()).toContain('周五晚上七点，湖心亭里有人教口琴。');
  await desk.locator('#action-publish').click();
  await expect.poll(shown, SOON).toContain('周五晚上七点半，湖心亭里有人教口琴。');

  // Withdrawn, deleted, brought back, published again.
  await desk.locator('.doc-controls__dots').click();
  await desk.locator('#action-unpublish').click();
  await confirm(desk);
  await expect.poll(shown, SOON).toBe('');
  await desk.locator('.doc-controls__dots').click();
  await desk.locator('#action-delete').click();
  await confirm(desk);
  await desk.waitForURL(/collections\/stories(\?|$)/);
  expect(await shown()).toBe('');
  const id = (
    await rest.ask('GET', `stories?trash=true&where[title][equals]=${encodeURIComponent(TITLE)}`)
  ).json.docs as { id: string }[];
  await desk.goto(`/admin/collections/stories/trash/${id[0]?.id}`);
  await desk.locator('#action-restore').click();
  await confirm(desk);
  await desk.waitForURL(/collections\/stories\/[\w-]{36}/);
  await ready(desk);
  expect(await desk.locator('#field-summary').inputValue()).toContain('七点半');
  expect(await shown()).toBe('');
  await desk.locator('#action-publish').click();
  await expect.poll(shown, SOON).toContain('周五晚上七点半，湖心亭里有人教口琴。');

  // Who did what is all there.
  await desk.getByText('经过与留言').click();
  const record = await desk.locator('.desk-record li').allInnerTexts();
  for (const [who, what] of [
    [author.name, '送审'],
    [editor.name, '退回'],
    [editor.name, '发布'],
    [editor.name, '从网站撤下'],
    [editor.name, '移到回收站'],
    [editor.name, '从回收站恢复'],
  ]) {
    expect(
      record.some((line) => line.includes(`${who} ${what}`)),
      `${who} ${what}`,
    ).toBe(true);
  }
  await phone.context().close();
  await desk.context().close();
});

it('what others use is not deleted: the form says who uses it; in the trash and back the site builds throughout', async () => {
  const venue = await rest.create('venues', { name: '老戏台', level: '点', summary: '一个戏台。' });
  const event = await rest.create('events', {
    title: '老戏台听戏',
    kind: '文化活动',
    summary: '听戏。',
    venue: venue.id,
    state: 'scheduled',
    _status: 'published',
    schedule: { from: '2026-12-20', start: '19:30', rules: [{ kind: 'once' }] },
  });
  const page = await signedIn({ ...(inject('portal') as unknown as Person) }, DESK);
  await page.goto(`/admin/collections/venues/${venue.id}`);
  await page.locator('.doc-controls__dots').click();
  await page.locator('#action-delete').click();
  await confirm(page);
  await page.getByText(/还不能删除，用到它的有：活动“老戏台听戏”/).waitFor();
  expect(takeProblems().every((problem) => problem.includes('409'))).toBe(true);
  const venuePage = async () => (await fetch(`${site}/venues/lao-xi-tai/`)).status;
  await expect.poll(venuePage, SOON).toBe(200);
  const now = new Date().toISOString();
  await rest.ask('PATCH', `events/${event.id}`, { deletedAt: now });
  expect((await rest.ask('PATCH', `venues/${venue.id}`, { deletedAt: now })).status).toBe(200);
  await expect.poll(venuePage, SOON).toBe(404);
  await rest.ask('PATCH', `events/${event.id}?trash=true`, {
    deletedAt: null,
    _status: 'published',
  });
  await expect.poll(venuePage, SOON).toBe(200);
  await expect
    .poll(async () => (await fetch(`${site}/events/lao-xi-tai-ting-xi/`)).status, SOON)
    .toBe(200);
  await page.context().close();
});
