import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { type Person, Rest } from './people.ts';

const { cms } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(cms);
const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };

let rest: Rest;
let li: Person;
let wang: Person;

beforeAll(async () => {
  rest = await Rest.signIn();
  li = await rest.person('李嬢嬢', 'editor');
  wang = await rest.person('王老师', 'editor');
});

afterEach(expectNoProblems);

let count = 0;
const newStory = async (): Promise<string> => {
  count += 1;
  const story = {
    title: `两个人写的故事${count}`,
    date: '2026-11-24',
    summary: '起初。',
    _status: 'published',
  };
  return (await rest.create('stories', story)).id;
};

async function openedBy(person: Person, path: string): Promise<Page> {
  const page = await open('/admin', DESK);
  await signIn(page, person);
  await page.goto(path);
  await page.locator('[data-form-ready="true"]').first().waitFor();
  return page;
}

const storyPath = (id: string) => `/admin/collections/stories/${id}`;
const saved = (page: Page) => page.locator('[data-save-state="saved"]').waitFor();
const summaryOf = async (id: string) => (await rest.draft(`stories/${id}`)).summary;
const close = (page: Page) => page.context().close();

it('the second who opens a document sees who is in it and since when, and may take it over; the first is told, and neither loses a word', async () => {
  const id = await newStory();
  const first = await openedBy(li, storyPath(id));
  await first.locator('#field-summary').fill('李嬢嬢写的。');
  await saved(first);

  const second = await openedBy(wang, storyPath(id));
  await second.getByText(/李嬢嬢 \d\d:\d\d起正在改这一篇/).waitFor();
  expect(await second.locator('.collection-edit__main-wrapper[inert]').count()).toBe(1);
  expect(await second.locator('#action-publish').count()).toBe(0);
  expect(await second.locator('#field-summary').inputValue()).toBe('李嬢嬢写的。');

  await second.getByRole('button', { name: '我来改' }).click();
  await second.locator('#field-summary').fill('王老师接着写的。');
  await saved(second);
  await first.getByText('王老师 接过去改了').waitFor({ timeout: 20_000 });
  expect(await first.locator('.collection-edit__main-wrapper[inert]').count()).toBe(1);
  expect(await summaryOf(id)).toBe('王老师接着写的。');
  await close(first);
  await close(second);
});

it('a save on an older state is refused with both versions side by side; each may be kept, by field', async () => {
  const id = await newStory();
  const first = await openedBy(li, storyPath(id));
  await rest.ask('PATCH', `stories/${id}?draft=true`, { summary: '别处改的。', byline: '别处' });
  await first.locator('#field-summary').fill('李嬢嬢写的。');
  const dialog = first.getByRole('dialog', { name: '这一篇被别人改过了' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('李嬢嬢写的。');
  expect(await dialog.innerText()).toContain('别处改的。');
  expect(await summaryOf(id)).toBe('别处改的。');
  const versions = dialog.getByRole('group', { name: '摘要' });
  await versions.getByRole('radio', { name: /用我的/ }).check();
  const bylines = dialog.getByRole('group', { name: '作者' });
  await bylines.getByRole('radio', { name: /用对方的/ }).check();
  await dialog.getByRole('button', { name: '就这样，继续改' }).click();
  await saved(first);
  expect(await rest.draft(`stories/${id}`)).toMatchObject({
    summary: '李嬢嬢写的。',
    byline: '别处',
  });
  expect(takeProblems().every((problem) => problem.includes('409'))).toBe(true);
  await close(first);
});

it('publishing on an older state is refused too, and what was typed stays', async () => {
  const id = await newStory();
  const first = await openedBy(li, storyPath(id));
  await first.locator('#field-summary').fill('李嬢嬢写的。');
  await rest.ask('PATCH', `stories/${id}`, { summary: '别处发布的。' });
  await first.locator('#action-publish').click();
  const dialog = first.getByRole('dialog', { name: '这一篇被别人改过了' });
  await dialog.waitFor();
  expect((await rest.ask('GET', `stories/${id}?depth=0`)).json.summary).toBe('别处发布的。');
  await dialog.getByRole('radio', { name: /用对方的/ }).check();
  await dialog.getByRole('button', { name: '就这样，继续改' }).click();
  await expect.poll(() => first.locator('#field-summary').inputValue()).toBe('别处发布的。');
  takeProblems();
  await close(first);
});

it('leaving 0.3 s after typing, by a link, by reloading or by closing, loses nothing', async () => {
  const id = await newStory();
  const leave: [string, (page: Page) => Promise<unknown>][] = [
    ['by a link', (page) => page.locator('.step-nav a').first().click()],
    ['by reloading', (page) => page.reload()],
    ['by closing', (page) => page.close({ runBeforeUnload: true })],
  ];
  let page = await openedBy(li, storyPath(id));
  for (const [how, go] of leave) {
    const context = page.context();
    await page.locator('#field-summary').fill(`${how}离开前写的。`);
    await page.waitForTimeout(300);
    await go(page);
    if (page.isClosed() || how === 'by closing') page = await context.newPage();
    await page.goto(storyPath(id));
    await page.locator('[data-form-ready="true"]').first().waitFor();
    await expect
      .poll(() => page.locator('#field-summary').inputValue(), { message: how, timeout: 10_000 })
      .toBe(`${how}离开前写的。`);
    await expect
      .poll(() => summaryOf(id), { message: how, timeout: 10_000 })
      .toBe(`${how}离开前写的。`);
  }
  takeProblems(); // a form-state request that the page no longer waits for
  await page.context().close();
});

it('a lost connection and a session that ended keep what is typed, and it is saved when they are back', async () => {
  const id = await newStory();
  const page = await openedBy(li, storyPath(id));
  const context = page.context();
  await context.setOffline(true);
  await page.locator('#field-summary').fill('断网时写的。');
  await page.getByText('网络断了').waitFor();
  expect(await summaryOf(id)).toBe('起初。');
  await context.setOffline(false);
  await expect.poll(() => summaryOf(id), { timeout: 15_000 }).toBe('断网时写的。');

  const cookies = await context.cookies();
  await context.clearCookies();
  await page.locator('#field-summary').fill('登录过期后写的。');
  await page.getByText('登录已过期').waitFor();
  await page.goto('/admin');
  await context.addCookies(cookies);
  await page.goto(storyPath(id));
  await expect
    .poll(() => page.locator('#field-summary').inputValue(), { timeout: 10_000 })
    .toBe('登录过期后写的。');
  await page.getByText('已经放回来了').waitFor();
  await expect.poll(() => summaryOf(id), { timeout: 10_000 }).toBe('登录过期后写的。');
  takeProblems();
  await close(page);
});

it('a form that is opened and left makes no document; one that is begun is there again', async () => {
  const total = async () => (await rest.ask('GET', 'stories?draft=true&limit=1')).json.totalDocs;
  const before = await total();
  const page = await openedBy(li, '/admin/collections/stories/create');
  await page.waitForTimeout(2500);
  await page.goto('/admin');
  expect(await total()).toBe(before);
  await page.goto('/admin/collections/stories/create');
  await page.locator('[data-form-ready="true"]').first().waitFor();
  await page.locator('#field-title').fill('刚写了个题目');
  await saved(page);
  expect(page.url()).toMatch(/stories\/[\w-]{36}$/);
  expect(await total()).toBe(Number(before) + 1);
  await page.reload();
  await expect.poll(() => page.locator('#field-title').inputValue()).toBe('刚写了个题目');
  takeProblems();
  await close(page);
});
