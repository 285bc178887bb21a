import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { startPortal } from './portal.ts';
import { isInstalled } from './webServer.ts';

// A portal whose site goes to a place that is not there yet, and then is: what an editor sees meanwhile.

const SHOTS = 'test-results';
const SENT_WITHIN_MS = 30_000;

describe.skipIf(!isInstalled('rsync', '--version'))('a place that is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-sent-'));
  const disk = join(folder, 'disk');
  const place = join(disk, 'www');
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let page: Page;
  const { open, expectNoProblems } = withBrowser(() => portal.cms);

  beforeAll(async () => {
    portal = await startPortal(folder, { settings: { PUBLISH_TO: place } });
  });
  afterEach(expectNoProblems);
  afterAll(() => portal?.stop());

  it('is said on the dashboard, with a button to try at once', async () => {
    page = await open('/admin', { at: 'now', viewport: { width: 1280, height: 900 } });
    await signIn(page, portal);
    const state = page.locator('[data-site-state="undelivered"]');
    await state.getByText('网页做好了，还没有送到公众那里').waitFor();
    await state.getByText('那边没有这个地方', { exact: false }).waitFor();
    await shoot('delivery-desk');
    await page.setViewportSize({ width: 360, height: 780 });
    await shoot('delivery-phone');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('holds back 已上线 in the form, until it is back and all is there', async () => {
    await page.goto('/admin/collections/venues/create');
    await page.locator('[data-form-ready="true"]').first().waitFor();
    await page.locator('#field-name').fill('湖边小戏台');
    await page.locator('#field-level input').fill('点');
    await page.keyboard.press('Enter');
    await page.locator('#field-summary').fill('傍晚有人唱戏。');
    await page.locator('#action-save').click();
    const said = page.locator('[data-document-state="undelivered"]');
    await said.getByText('网页已经做好，还没有送到', { exact: false }).waitFor();
    await shoot('delivery-form');

    mkdirSync(disk);
    const admin = await open('/admin', { at: 'now' });
    await signIn(admin, portal);
    await admin.getByRole('button', { name: '现在就再送一次' }).click();
    await page.locator('[data-document-state="live"]').waitFor({ timeout: SENT_WITHIN_MS });
    expect(readFileSync(join(place, 'venues/index.html'), 'utf8')).toContain('湖边小戏台');
    await admin.getByText('网站是最新的').waitFor();
    await admin.context().close();
  });

  it('that has lost all is filled again', async () => {
    rmSync(place, { recursive: true });
    writeFileSync(place, 'in the way');
    await page.reload();
    await page.locator('#field-summary').fill('傍晚有人唱戏，周六也有。');
    await page.locator('#action-save').click();
    await page.locator('[data-document-state="undelivered"]').waitFor();
    rmSync(place);
    await page.locator('[data-document-state="live"]').waitFor({ timeout: SENT_WITHIN_MS });
    expect(existsSync(join(place, 'index.html'))).toBe(true);
  });

  const shoot = (name: string) => {
    mkdirSync(SHOTS, { recursive: true });
    return page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  };
});
