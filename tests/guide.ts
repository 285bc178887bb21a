import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { signIn } from './admin.ts';
import { launchChromium } from './chromium.ts';
import { startPortal } from './portal.ts';

// npm run guide: takes the pictures of docs/editors.md anew, on a portal of its own that holds the opening content.
const FOLDER = 'docs/editors';

mkdirSync(FOLDER, { recursive: true });
const portal = await startPortal();
const browser = await launchChromium();
try {
  const page = await browser.newPage({
    baseURL: portal.cms,
    viewport: { width: 1100, height: 680 },
    locale: 'zh-CN',
  });
  await page.goto('/admin');
  await signIn(page, portal);
  await takeDesk(page);
  await page.goto('/admin/again?year=2026');
  await page.locator('.again-row input[type="checkbox"]').first().check();
  await shoot(page, 'again');
  await takeImport(page);
  await page.goto('/admin');
  await page.locator('[data-schedule]').waitFor();
  await shoot(page, 'home');
} finally {
  await browser.close();
  await portal.stop();
}

/** A story as it is written, with what stands around it. */
async function takeDesk(page: Page): Promise<void> {
  await page.goto('/admin/collections/stories/create');
  await ready(page);
  await page.locator('#field-title').fill('湖心亭里学口琴');
  await page.getByLabel('日期').first().fill('2026-11-24');
  await page.locator('#field-summary').fill('周五晚上七点，湖心亭里有人教口琴。');
  await page.locator('[data-save-state="saved"]').waitFor();
  await page.locator('.desk-checks summary').click();
  await page.locator('.desk-checks button').first().waitFor();
  await shoot(page, 'checklist');
  await page.locator('.desk-checks summary').click();
  await page.locator('#action-preview').click();
  await page.frameLocator('.preview iframe').locator('h1').waitFor();
  await shoot(page, 'preview');
  await page.locator('#action-preview').click();
  await page.locator('#action-schedule').click();
  await page.locator('#action-schedule-publish').click();
  await page.locator('[data-scheduled]').waitFor();
  await shoot(page, 'schedule');
}

/** A table with one row that does not fit. */
async function takeImport(page: Page): Promise<void> {
  const rows = ['2027-03-06,19:30', '3月13日,19:30', '2027-03-20,晚上7点半'];
  const table = [
    '标题,类别,摘要,日期,开始时间,具体位置',
    ...rows.map((row, index) => `湖边读书第${index + 1}讲,阅读活动,带上一本书来。,${row},湖心亭`),
  ].join('\n');
  await page.goto('/admin/import?kind=events');
  await page.waitForLoadState('networkidle');
  const file = { name: '明年的活动.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.import__wrong').waitFor();
  await page.locator('.import__wrong').scrollIntoViewIfNeeded();
  await shoot(page, 'import');
}

function ready(page: Page): Promise<void> {
  return page.locator('[data-form-ready="true"]').first().waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const png = await page.screenshot({ animations: 'disabled' });
  await sharp(png).png({ palette: true }).toFile(`${FOLDER}/${name}.png`);
}
