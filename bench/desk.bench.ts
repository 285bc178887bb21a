import type { Locator, Page } from 'playwright-core';
import { signIn } from '../tests/admin.ts';
import { launchChromium } from '../tests/chromium.ts';
import { startPortal } from '../tests/portal.ts';
import { row } from './report.ts';

// npm run bench desk: what editors do each week, in a real browser on the opening content: how many clicks, how many
// fields filled in, and the seconds from the first to the site or the last word of the desk. Nobody reads meanwhile.
const KEYSTROKES = 15;
const ROWS = 500;
const STORY = '/stories/hu-xin-ting-li-xue-kou-qin/';

/** The hand of an editor, which counts. */
class Hand {
  clicks = 0;
  fields = 0;

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async fill(target: Locator, text: string): Promise<void> {
    this.fields += 1;
    await target.fill(text);
  }

  async select(target: Locator, label: string): Promise<void> {
    this.clicks += 2;
    await target.selectOption({ label });
  }
}

const portal = await startPortal();
const browser = await launchChromium();
try {
  const page = await browser.newPage({
    baseURL: portal.cms,
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
  });
  await page.goto('/admin');
  await signIn(page, portal);
  await measure(page);
} finally {
  await browser.close();
  await portal.stop();
}

async function measure(page: Page): Promise<void> {
  const story = await task(page, 'a story, until it is on the site', async (hand) => {
    await hand.click(page.getByRole('link', { name: '写故事' }));
    await ready(page);
    await hand.fill(page.locator('#field-title'), '湖心亭里学口琴');
    await hand.fill(page.getByLabel('日期').first(), '2026-11-24');
    await hand.fill(page.locator('#field-summary'), '周五晚上七点，湖心亭里有人教口琴。');
    const text = page.locator('[data-field-path="body"] [contenteditable="true"]');
    await hand.click(text);
    await page.keyboard.type('## 怎么来\n带上口琴就行。\n## 谁来教\n退休的音乐老师。');
    await hand.click(page.locator('#action-publish'));
    await page.locator('[data-document-state="live"]').waitFor();
    return page.url();
  });
  await task(page, 'every Friday, one date cancelled, one moved', async (hand) => {
    await hand.click(page.getByRole('link', { name: '办活动' }));
    await ready(page);
    await hand.fill(page.locator('#field-title'), '湖边合唱');
    await hand.fill(page.locator('#field-kind input'), '文化活动');
    await page.keyboard.press('Enter');
    await hand.fill(page.locator('#field-summary'), '会唱的来，不会的听。');
    await hand.fill(page.locator('#field-place'), '湖心亭');
    await hand.fill(page.getByLabel('日期（首次）'), '2047-03-01');
    await hand.fill(page.getByLabel('开始时间'), '19:00');
    await hand.select(page.getByLabel('怎么重复'), '每周…');
    await hand.click(page.getByRole('button', { name: '周五', exact: true }));
    const on = (day: string) => page.locator(`.occurrence-item[data-day="${day}"]`);
    await hand.click(on('2047-03-08').getByRole('button', { name: '取消这一场' }));
    await hand.click(page.getByRole('button', { name: '确定取消这一场' }));
    await hand.click(on('2047-03-15').getByRole('button', { name: '改期或改时间' }));
    await hand.fill(page.locator('.exception-form').getByLabel('改到哪天'), '2047-03-16');
    await hand.click(page.getByRole('button', { name: '确定改期' }));
    await hand.click(page.locator('#action-publish'));
    await page.locator('[data-document-state="live"]').waitFor();
  });
  await page.goto(story);
  await ready(page);
  await keystrokes(page);
  await task(page, 'a link to the draft for a reviewer', async (hand) => {
    await hand.click(page.locator('#action-preview-share'));
    await hand.click(page.locator('#action-preview-link'));
    await page.locator('[data-preview-link]').waitFor();
  });
  await task(page, 'the draft over what is published goes out', async (hand) => {
    await hand.click(page.locator('#action-publish'));
    // The form says already that the story is live: that is the one before.
    const last = `第${KEYSTROKES}次改的摘要`;
    await until(STORY, async (answer) => (await answer.text()).includes(last));
  });
  await task(page, 'taken off the site tomorrow at eight', async (hand) => {
    await hand.click(page.locator('#action-schedule'));
    await hand.click(page.locator('#action-schedule-withdraw'));
    await page.locator('[data-scheduled="withdraw"]').waitFor();
  });
  await task(page, 'taken off the site now', async (hand) => {
    await hand.click(page.locator('.doc-controls__dots'));
    await hand.click(page.locator('#action-unpublish'));
    await hand.click(confirmation(page));
    await until(STORY, async ({ status }) => status === 404);
  });
  await task(page, 'to the trash', async (hand) => {
    await hand.click(page.locator('.doc-controls__dots'));
    await hand.click(page.locator('#action-delete'));
    await hand.click(confirmation(page));
    await page.waitForURL(/collections\/stories(\?|$)/);
  });
  await task(page, 'an old event found by the initials of its title', async (hand) => {
    await page.goto('/admin/collections/events');
    await hand.fill(page.locator('.search-filter input'), 'yxcdm');
    await page.locator('.cell-title', { hasText: '元宵' }).first().waitFor();
  });
  await task(page, 'an event of an earlier year held again, as a draft', async (hand) => {
    await page.goto('/admin/collections/events');
    await hand.click(page.getByRole('link', { name: '去年办过的，今年再办' }));
    await hand.select(page.getByLabel('哪一年办的'), '2026');
    await hand.click(page.getByRole('button', { name: '看看' }));
    await page.waitForURL(/year=2026/);
    await hand.click(page.locator('.again-row input[type="checkbox"]').first());
    await hand.click(page.locator('#again-draft'));
    await page.getByText('建好了 1 份草稿').waitFor();
  });
  await tables(page);
}

/** A year of events from a spreadsheet, and back. */
async function tables(page: Page): Promise<void> {
  await page.goto('/admin/import?kind=events');
  await page.waitForLoadState('networkidle');
  await task(page, `${ROWS} events of a table, checked`, async () => {
    const buffer = Buffer.from(yearOfEvents());
    const file = { name: 'year.csv', mimeType: 'text/csv', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('#import-publish').waitFor();
  });
  await task(page, 'imported and published, until the last is on the site', async (hand) => {
    await hand.click(page.locator('#import-publish'));
    await page.locator('[data-import-state="done"]').waitFor({ timeout: 60_000 });
    await until(`/events/hu-bian-du-shu-${ROWS}/`, async ({ ok }) => ok);
  });
  await task(page, 'taken back as one', async (hand) => {
    const done = page.locator('[data-import-state="done"]');
    await hand.click(done.getByRole('button', { name: '撤回这一批' }));
    await hand.click(done.getByRole('button', { name: '撤回', exact: true }));
    await page.getByText(`撤回了 ${ROWS} 条`).waitFor({ timeout: 60_000 });
  });
}

function yearOfEvents(): string {
  const first = Date.UTC(2047, 0, 1);
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(first + (index % 365) * 86_400_000).toISOString().slice(0, 10);
    return `湖边读书 ${index + 1},阅读活动,带上一本书来。,${day},19:30,湖心亭`;
  });
  return ['标题,类别,摘要,日期,开始时间,具体位置', ...rows].join('\n');
}

/** From the last key to the preview that shows it: a pause of 1.5 s, a save, and the page. */
async function keystrokes(page: Page): Promise<void> {
  await page.locator('#action-preview').click();
  const frame = page.frameLocator('.preview iframe');
  await frame.locator('h1').waitFor();
  const times: number[] = [];
  for (let count = 1; count <= KEYSTROKES; count += 1) {
    await page.locator('#field-summary').fill(`第${count}次改的摘要。`);
    const began = performance.now();
    await frame.locator('body', { hasText: `第${count}次改的摘要。` }).waitFor();
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const median = times[Math.floor(KEYSTROKES / 2)] ?? 0;
  row(
    'from the last key to the preview, median and most',
    `${(median / 1000).toFixed(2)} s, ${((times.at(-1) ?? 0) / 1000).toFixed(2)} s`,
  );
}

async function task<T>(page: Page, name: string, run: (hand: Hand) => Promise<T>): Promise<T> {
  if (name.startsWith('a story') || name.startsWith('every')) await page.goto('/admin');
  const hand = new Hand();
  const began = performance.now();
  const result = await run(hand);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  row(name, `${hand.clicks} clicks, ${hand.fields} fields, ${seconds} s`);
  return result;
}

function ready(page: Page): Promise<void> {
  return page.locator('[data-form-ready="true"]').first().waitFor();
}

function confirmation(page: Page): Locator {
  const name = /^(确认|确定|移到回收站)/;
  return page.getByRole('dialog').getByRole('button', { name }).first();
}

async function until(path: string, holds: (answer: Response) => Promise<boolean>): Promise<void> {
  while (!(await holds(await fetch(portal.site + path)))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
