import type { Page } from 'playwright-core';
import type { RunningPortal } from './portal.ts';

/** What people sit at, by today's clock. */
export const SIZES = {
  phone: { at: 'now', viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true },
  desk: { at: 'now', viewport: { width: 1280, height: 900 } },
};

/** Signs in at the admin's door, as the first administrator. */
export async function signIn(
  page: Page,
  { email, password }: Pick<RunningPortal, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.locator('[data-site-state]').waitFor();
}

/** Begins an event with all that it needs but the time. */
export async function beginEvent(
  page: Page,
  { title, summary, place }: { title: string; summary: string; place: string },
): Promise<void> {
  await page.goto('/admin/collections/events/create');
  await page.locator('#field-title').fill(title);
  await page.locator('#field-kind input').fill('文化活动');
  await page.keyboard.press('Enter');
  await page.locator('#field-summary').fill(summary);
  await page.locator('#field-place').fill(place);
}
