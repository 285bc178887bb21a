import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';
import { EVENT } from './templates.ts';

// What a resident comes for: what is on these days, whom to call, how to help, and to tell the others.
const { site } = inject('portal');
const { open, expectNoProblems } = withBrowser(site);

afterEach(expectNoProblems);

/** A page with several photos. */
const PHOTOS = '/stories/jie-ri-li-de-lu-cheng/';
const PHONE = { viewport: { width: 360, height: 780 } };

const shown = (page: Page) => page.locator('#calendar li[data-day]:visible');
const shownDays = async (page: Page): Promise<string[]> =>
  shown(page).evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.day ?? ''));

describe('these days', () => {
  it('this weekend is one tap from home, at an address that can be shared', async () => {
    const page = await open('/', PHONE);
    await page.getByRole('link', { name: '这个周末' }).click();
    await page.getByText('这个周末（11月28日至29日）').waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/calendar/?when=weekend',
    );
    expect(new Set(await shownDays(page))).toEqual(new Set(['2026-11-28', '2026-11-29']));
  });

  it.each([
    ['今天', ['2026-11-24']],
    ['明天', ['2026-11-25']],
  ])('%s shows that day alone', async (name, days) => {
    const page = await open('/calendar/', PHONE);
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.locator('[data-near-title]:visible').waitFor();
    expect([...new Set(await shownDays(page))]).toEqual(days);
  });

  it('next week runs from Monday to Sunday', async () => {
    const page = await open('/calendar/?when=next-week', PHONE);
    await page.getByText('下周（11月30日至12月6日）').waitFor();
    const days = await shownDays(page);
    expect(days.length).toBeGreaterThan(5);
    expect(days.every((day) => day >= '2026-11-30' && day <= '2026-12-06')).toBe(true);
  });

  it('goes by the reader’s clock on a page that is weeks old', async () => {
    const page = await open('/calendar/?when=weekend', {
      ...PHONE,
      at: '2026-12-16T02:00:00Z',
      timezoneId: 'America/Los_Angeles',
    });
    await page.getByText('这个周末（12月19日至20日）').waitFor();
    expect((await shownDays(page)).length).toBeGreaterThan(0);
    expect(new Set(await shownDays(page))).toEqual(new Set(['2026-12-19', '2026-12-20']));
  });

  it('without JavaScript the calendar shows the next days', async () => {
    const page = await open('/calendar/?when=weekend', { ...PHONE, javaScriptEnabled: false });
    expect((await shownDays(page))[0]).toBe('2026-11-24');
  });

  it('what is over is not in the list of the home page any more', async () => {
    const evening = await open('/', { at: '2026-11-24T09:30:00Z' });
    const first = evening.locator('.dates > li:visible').first();
    expect(await first.getAttribute('data-day')).toBe('2026-11-25');
    expect(await evening.locator('.dates > li:visible').count()).toBe(6);
  });
});

describe('help', () => {
  it('is in the menu, and says whom to call, what each brand does and when, and how to join', async () => {
    const page = await open('/', PHONE);
    await page
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link', { name: '帮忙' })
      .click();
    const call = page.getByRole('link', { name: '12345' });
    expect(await call.getAttribute('href')).toBe('tel:12345');
    for (const brand of ['缝补嬢嬢', '健康妈妈', '逢五遇·周五见', '小棉袄']) {
      const part = page.locator('.helpers li', { has: page.getByRole('heading', { name: brand }) });
      expect(await part.innerText()).toMatch(/\d+月\d+日/);
    }
    expect(await page.getByRole('heading', { name: '想来当志愿者' }).isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toMatch(
      /居民点单[\s\S]*社区派单[\s\S]*志愿者接单/,
    );
    expect(await page.getByRole('link', { name: '彝族左脚舞队' }).isVisible()).toBe(true);
  });
});

describe('to tell the others', () => {
  it('an event is copied as lines for a chat: what, when, where, and the address', async () => {
    const page = await open(EVENT, {
      ...PHONE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: '复制文字，发到群里' }).click();
    await page.getByText('已复制，到微信里长按粘贴。').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n')).toEqual([
      '逢五遇·周五见：便民服务',
      '时间：11月25日 周三 上午9点到11点半',
      '地点：中大街社区新时代文明实践站',
      expect.stringMatching(new RegExp(`^详情：http://localhost:\\d+${EVENT}$`)),
    ]);
  });

  it('where nothing can be copied, it says so', async () => {
    const page = await open(EVENT, PHONE);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.getByRole('button', { name: '复制文字，发到群里' }).click();
    await page.getByText('没能复制。').waitFor();
  });

  it('a month has a picture of its own', async () => {
    const page = await open('/calendar/2026/12/');
    const address = await page
      .getByRole('link', { name: '存成图片，发到群里' })
      .getAttribute('href');
    const picture = await fetch(site + address);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
  });

  it('an event is a poster on paper: its title large, its code 45 mm wide, on one sheet', async () => {
    const page = await open('/events/2026-12-kua-nian-zuo-jiao-wu/');
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await page.getByRole('button', { name: '打印这一页' }).click();
    await page.emulateMedia({ media: 'print' });
    const code = page.locator('.qr img');
    expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const mm = ((await code.boundingBox())?.width ?? 0) / (96 / 25.4);
    expect(mm).toBeCloseTo(45, 0);
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    expect(await page.locator('h1').evaluate(size)).toBeGreaterThan(40);
    expect(await page.getByText('11月24日打印').isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

describe('a photo', () => {
  const enlarged = (page: Page) => page.getByRole('dialog', { name: '放大的图片' });

  it('fills the screen by keyboard, turns to the next, and gives the focus back', async () => {
    const page = await open(PHOTOS);
    const links = page.locator('a[data-enlarge]');
    await links.first().focus();
    await page.keyboard.press('Enter');
    const picture = enlarged(page).locator('img');
    const shows = async (link: Locator) => {
      expect(await picture.getAttribute('src')).toContain(await link.getAttribute('href'));
      expect(await picture.getAttribute('alt')).toBe(await link.locator('img').getAttribute('alt'));
    };
    await shows(links.first());
    await page.keyboard.press('ArrowRight');
    await shows(links.nth(1));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    expect(await enlarged(page).isVisible()).toBe(false);
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('is left by the way back, which stays on the page', async () => {
    const page = await open(PHOTOS, PHONE);
    await page.locator('a[data-enlarge]').first().click();
    await enlarged(page).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.goBack();
    expect(await enlarged(page).isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe(PHOTOS);
  });
});
