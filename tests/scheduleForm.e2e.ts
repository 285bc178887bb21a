import type { Page } from 'playwright-core';
import { afterEach, expect, inject, it } from 'vitest';
import { beginEvent, signIn } from './admin.ts';
import { withBrowser } from './browser.ts';

const { cms, email, password } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(cms);

afterEach(expectNoProblems);

/** Every Friday, and the 5th, 15th and 25th, from Friday 1 March 2047 on; the 15th is a Friday. */
const DATES = [
  '3月1日 周五',
  '3月5日 周二',
  '3月8日 周五',
  '3月15日 周五',
  '3月22日 周五',
  '3月25日 周一',
  '3月29日 周五',
  '4月5日 周五',
  '4月12日 周五',
  '4月15日 周一',
].map((date) => `2047年${date} 09:00–11:30`);

/** What Chromium's console says of a save that the CMS refuses. */
const REFUSED =
  'console: Failed to load resource: the server responded with a status of 400 (Bad Request)';

it('an editor says 每周五 and 逢五, sees the ten dates, cancels, moves and adds from the list, and finds all of it again', async () => {
  const admin = await open('/admin', { at: 'now', viewport: { width: 1280, height: 900 } });
  await signIn(admin, { email, password });
  await beginEvent(admin, { title: '桃源湖边纳鞋底', summary: '一针一线。', place: '湖心亭' });
  const problem = admin.locator('.schedule-preview__problem');
  await problem.getByText('请填写首次日期').waitFor();

  await admin.getByLabel('日期（首次）').fill('2047-03-01');
  await admin.getByLabel('开始时间').fill('11:30');
  await admin.getByLabel('结束时间').fill('09:00');
  await problem.getByText('结束时间09:00要晚于开始时间11:30。').waitFor();
  await admin.locator('#action-publish').click();
  await admin.getByText('还有几处要改').waitFor();
  // What was refused is kept as a draft, and still says what to mend.
  await expect.poll(() => storedEnd(admin), { timeout: 10_000 }).toBe('09:00');
  expect(takeProblems()).toEqual([expect.stringContaining(REFUSED)]);
  await admin.reload();
  await problem.getByText('结束时间09:00要晚于开始时间11:30。').waitFor();
  await admin
    .locator('.field-problem', { hasText: '结束时间09:00要晚于开始时间11:30。' })
    .waitFor();
  await admin.getByLabel('开始时间').fill('09:00');
  await admin.getByLabel('结束时间').fill('11:30');

  await enterRules(admin);
  await admin.getByText('每周五，及每月5、15、25日 上午9点到11点半').waitFor();
  expect(await dates(admin)).toEqual(DATES);
  expect(await occurrence(admin, '2047-04-05').innerText()).toContain('清明节');

  await press(admin, '2047-03-05', '取消这一场');
  await admin.getByLabel('说明（可以不写）').fill('场地检修');
  await admin.getByRole('button', { name: '确定取消这一场' }).click();

  await press(admin, '2047-03-08', '改期或改时间');
  const form = admin.locator('.exception-form');
  await form.getByLabel('改到哪天').fill('2047-03-09');
  await form.getByLabel('结束时间').fill('08:00');
  await form.getByRole('button', { name: '确定改期' }).click();
  await form.getByText('结束时间08:00要晚于开始时间09:00。').waitFor();
  await form.getByLabel('结束时间').fill('12:00');
  await form.getByRole('button', { name: '确定改期' }).click();

  await press(admin, '2047-03-22', '写说明');
  await form.getByLabel('说明').fill('请自带针线');
  await admin.keyboard.press('Enter');

  await admin.getByRole('button', { name: '加办一场' }).click();
  await form.getByLabel('哪天').fill('2047-03-10');
  await form.getByRole('button', { name: '确定加办' }).click();

  await expectChanges(admin);
  await admin.locator('#action-publish').click();
  await admin.locator('[data-document-state]').waitFor();
  await admin.reload();
  await expectChanges(admin);

  await press(admin, '2047-03-05', '恢复');
  await press(admin, '2047-03-10', '不加办了');
  await admin.getByRole('button', { name: '再看十场' }).click();
  await occurrence(admin, '2047-05-24').waitFor();
  expect((await dates(admin)).slice(0, 3)).toEqual(DATES.slice(0, 3));
});

async function enterRules(page: Page): Promise<void> {
  await page.getByLabel('怎么重复').selectOption({ label: '每周…' });
  await page.getByRole('button', { name: '周五', exact: true }).click();
  await page.getByRole('button', { name: '添加规则' }).click();
  await page.getByLabel('怎么重复').nth(1).selectOption({ label: '逢五、逢十…' });
  await page.getByLabel('逢几').waitFor();
  for (const sentence of ['每周五', '每月5、15、25日']) {
    await page.locator('.array-field__row', { hasText: sentence }).first().waitFor();
  }
}

/** When the event ends, as its draft is stored. */
async function storedEnd(page: Page): Promise<string | null | undefined> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const reply = await page.request.get(`/api/events/${id}?draft=true&depth=0`);
  const event: { schedule?: { end?: string | null } } = await reply.json();
  return event.schedule?.end;
}

/** An occurrence in the list, by the day on which it stands. */
const occurrence = (page: Page, day: string) => page.locator(`.occurrence-item[data-day="${day}"]`);

const press = (page: Page, day: string, action: string): Promise<void> =>
  occurrence(page, day).getByRole('button', { name: action }).click();

const dates = (page: Page): Promise<string[]> =>
  page.locator('.occurrence-item strong').allInnerTexts();

async function expectChanges(page: Page): Promise<void> {
  for (const [day, ...said] of [
    ['2047-03-05', '已取消', '场地检修'],
    ['2047-03-08', '改到3月9日'],
    ['2047-03-09', '09:00–12:00', '从3月8日改来'],
    ['2047-03-10', '09:00–11:30', '加办'],
    ['2047-03-22', '请自带针线'],
  ] as const) {
    for (const words of said) await occurrence(page, day).getByText(words).first().waitFor();
  }
}
