import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';

const { site } = inject('portal');
const { open, expectNoProblems, takeProblems } = withBrowser(site);

afterEach(expectNoProblems);

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };
const WEEK = '/calendar/week/2026-12-14/';
const MONTH = '/calendar/2026/12/';
const LIST = '/calendar/2026/12/list/';

/** The dates of a list that count: what is called off or moved away is shown, and counts for nothing. */
const STANDING = '.agenda li:is([data-status="scheduled"], [data-status="full"])';

describe('the filters', () => {
  it('take several choices together, keep them in the address, and open with them', async () => {
    const page = await openFilters('/calendar/');
    await page.getByLabel('适合').selectOption('children');
    const wide = await found(page);
    await page.getByLabel('类别').selectOption({ value: 'yue-du-huo-dong' });
    const narrow = await found(page);
    expect(narrow).toBeGreaterThan(0);
    expect(narrow).toBeLessThan(wide);
    expect(new URL(page.url()).search).toBe('?kind=yue-du-huo-dong&for=children');
    expect(await page.locator('#chosen li').count()).toBe(Math.min(narrow, 40));
    expect(await page.locator('#calendar').isVisible()).toBe(false);
    await page.reload();
    await page.getByLabel('类别').waitFor();
    expect(await found(page)).toBe(narrow);
    expect(await page.getByLabel('类别').inputValue()).toBe('yue-du-huo-dong');
  });

  it('stay in sight of nothing lost: folded up, the dates that were chosen remain', async () => {
    const page = await openFilters('/calendar/?cost=free');
    await found(page);
    await page.locator('[data-filters] summary').click();
    expect(await page.locator('#chosen li:visible').count()).toBeGreaterThan(5);
  });

  it('show more of them on demand, and all of the calendar again when cleared', async () => {
    const page = await openFilters('/calendar/?cost=free');
    const total = await found(page);
    expect(total).toBeGreaterThan(60);
    await page.getByRole('button', { name: '再看40场' }).click();
    expect(await page.locator('#chosen li').count()).toBe(80);
    await page.getByRole('button', { name: '重新选' }).click();
    expect(await page.locator('#calendar').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  it('offer nothing that would leave nothing, and tell how much each leaves', async () => {
    const page = await openFilters('/calendar/?mode=online');
    await found(page);
    const options = await page
      .getByLabel('类别')
      .locator('option')
      .evaluateAll((all) =>
        all.map((option) => ({
          text: option.textContent ?? '',
          isOff: (option as HTMLOptionElement).disabled,
        })),
      );
    for (const { text, isOff } of options.slice(1))
      expect(isOff, text).toBe(text.endsWith('（0）'));
    expect(options.some(({ isOff }) => isOff)).toBe(true);
  });

  it.each([WEEK, MONTH, LIST])(
    'on %s leave of its own dates those that fit, and go along to the other views',
    async (path) => {
      const page = await openFilters(path);
      const before = await page.locator(STANDING).count();
      await page.getByLabel('适合').selectOption('children');
      const left = await found(page);
      expect(left).toBeLessThan(before);
      expect(await page.locator(`${STANDING}:visible`).count()).toBe(left);
      await page.setViewportSize(DESK);
      const titles = await page
        .locator('[data-traits]:visible')
        .evaluateAll((all) => all.map((item) => item.getAttribute('data-traits')));
      for (const traits of titles) expect(traits).toContain('for:children');
      await page.getByRole('navigation', { name: '换种方式看' }).getByRole('link').first().click();
      await page.waitForURL(/\?for=children$/);
    },
  );

  it('take words too, as the search does: pinyin, traditional characters, one slip', async () => {
    for (const words of ['左脚舞', 'zuojiaowu', '左腳舞', '左脚午']) {
      const page = await openFilters(`/calendar/?q=${encodeURIComponent(words)}`);
      await page.locator('#chosen li', { hasText: '左脚舞' }).first().waitFor();
      expect(await found(page), words).toBeGreaterThan(0);
      const titles = await page.locator('#chosen li a').allInnerTexts();
      expect(
        titles.filter((title) => !title.includes('左脚舞')),
        words,
      ).toEqual([]);
      await page.context().close();
    }
    const page = await openFilters(MONTH);
    await page.getByLabel('找什么').last().fill('读书会');
    expect(await found(page)).toBe(1);
  });

  it('are undone by Back, choice by choice, without leaving the page, and done again by Forward', async () => {
    const page = await openFilters('/calendar/');
    await page.getByLabel('适合').selectOption('children');
    const wide = await found(page);
    await page.getByLabel('类别').selectOption({ value: 'yue-du-huo-dong' });
    const narrow = await found(page, wide);
    await page.goBack();
    expect(await found(page, narrow)).toBe(wide);
    expect(new URL(page.url()).search).toBe('?for=children');
    expect(await page.getByLabel('类别').inputValue()).toBe('');
    await page.goBack();
    await page.locator('#calendar').waitFor();
    expect(new URL(page.url()).href).toBe(`${site}/calendar/`);
    expect(await page.locator('#chosen li').count()).toBe(0);
    await page.goForward();
    expect(await found(page)).toBe(wide);
    // A page that was loaded anew in between undoes its choices too.
    await page.reload();
    expect(await found(page)).toBe(wide);
    await page.goBack();
    await page.locator('#calendar').waitFor();
    await page.goForward();
    expect(await found(page)).toBe(wide);
  });

  it('are undone on a week too', async () => {
    const page = await openFilters(WEEK);
    const before = await page.locator(`${STANDING}:visible`).count();
    await page.getByLabel('适合').selectOption('children');
    expect(await found(page)).toBeLessThan(before);
    await page.goBack();
    await expect.poll(() => page.locator(`${STANDING}:visible`).count()).toBe(before);
    expect(new URL(page.url()).pathname).toBe(WEEK);
  });

  it('take what is typed in one go as one step', async () => {
    const page = await openFilters('/calendar/');
    await page.getByLabel('适合').selectOption('children');
    const wide = await found(page);
    await page.getByLabel('找什么').last().pressSequentially('zuojiaowu');
    await page.waitForURL(/q=zuojiaowu/);
    await page.goBack();
    expect(await found(page)).toBe(wide);
    expect(new URL(page.url()).search).toBe('?for=children');
    expect(await page.getByLabel('找什么').last().inputValue()).toBe('');
    await page.goBack();
    await page.locator('#calendar').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('take the place of days that were asked for by name; Back brings these again', async () => {
    const page = await openFilters('/calendar/?when=tomorrow');
    const title = page.locator('[data-near-title]');
    expect(await title.innerText()).toContain('明天');
    const near = await page.locator('#calendar .agenda li:visible').count();
    await page.getByLabel('适合').selectOption('children');
    expect(await found(page)).toBeGreaterThan(near);
    expect(new URL(page.url()).search).toBe('?for=children');
    expect(await title.isVisible()).toBe(false);
    expect(await page.locator('[data-near][aria-current]').count()).toBe(0);
    await page.goBack();
    await title.waitFor();
    expect(await page.locator('#calendar .agenda li:visible').count()).toBe(near);
    await page.goForward();
    await found(page);
    await page.getByRole('link', { name: '明天', exact: true }).click();
    await title.waitFor();
    expect(new URL(page.url()).search).toBe('?when=tomorrow');
  });

  it('win over days in an address that asks for both', async () => {
    const page = await openFilters('/calendar/?when=tomorrow&for=children');
    await found(page);
    expect(new URL(page.url()).search).toBe('?for=children');
    expect(await page.locator('[data-near-title]').isVisible()).toBe(false);
  });

  it('drop what an old address asks for and is no more', async () => {
    const page = await openFilters('/calendar/?kind=gone&for=elders');
    expect(await found(page)).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('?for=elders');
  });

  it('say so when the dates do not come, and keep the printed ones', async () => {
    const page = await open('/about/');
    await page.route('**/calendar/dates.json', (route) => route.fulfill({ status: 503 }));
    await page.goto('/calendar/?for=children');
    await page.getByText('日程没有打开').waitFor();
    expect(await page.locator('#calendar').isVisible()).toBe(true);
    expect(takeProblems()).toHaveLength(1);
    await page.unroute('**/calendar/dates.json');
    await page.getByRole('button', { name: '再试一次' }).click();
    expect(await found(page)).toBeGreaterThan(0);
  });

  it('pass axe, opened, chosen from, on a phone and in elder mode', async () => {
    for (const query of ['?for=elders', '?for=elders&elder=on']) {
      const page = await openFilters(`/calendar/${query}`);
      await found(page);
      expect(await violationsOf(page), query).toEqual([]);
    }
  });

  it('obey the keyboard alone', async () => {
    const page = await open('/calendar/');
    await page.locator('[data-filters] summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('类别').waitFor();
    // Past the box for words.
    for (const key of ['Tab', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
    await found(page);
    expect(new URL(page.url()).search).toBe('?kind=zhi-yuan-fu-wu');
  });
});

async function openFilters(path: string): Promise<Page> {
  const page = await open(path, { viewport: PHONE });
  const filters = page.locator('[data-filters]');
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
  await page.getByLabel('类别').waitFor();
  return page;
}

/** How many dates the filters say that they left; another number than `before`, if that is given. */
async function found(page: Page, before?: number): Promise<number> {
  const status = page.locator('[data-filters] [role="status"]', {
    hasText: /^挑出\d+场$/,
    hasNotText: before === undefined ? undefined : new RegExp(`^挑出${before}场$`),
  });
  await status.waitFor();
  return Number((await status.innerText()).replace(/\D/g, ''));
}
