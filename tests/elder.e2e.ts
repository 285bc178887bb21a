import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { withBrowser } from './browser.ts';
import {
  floating,
  moving,
  sideBySide,
  smallTargets,
  smallText,
  textSize,
  tightLines,
  tightParagraphs,
} from './measures.ts';
import { EVENT, STORY } from './templates.ts';

// 长者版 by the figures of 工信部《互联网网站适老化通用设计规范》, and its behaviour.
const { site } = inject('portal');
const { open, expectNoProblems } = withBrowser(site);

afterEach(expectNoProblems);

const PAGES = [
  '/',
  EVENT,
  STORY,
  '/brands/feng-bu-niang-niang/',
  '/calendar/2026/11/',
  '/search/',
  '/venues/',
];
const ELDER = '?elder=on';
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };
const SIZES = [24, 28, 32, 36, 40];

describe.concurrent.each(PAGES)('in elder mode, %s', (path) => {
  const openElder = (viewport = PHONE) => open(path + ELDER, { viewport });

  it('has no text under 24 px (18 pt)', async () => {
    const page = await openElder();
    expect(await smallText(page, 24)).toEqual([]);
    await page.context().close();
  });

  it('has lines at least 1.5 times as high as the type', async () => {
    const page = await openElder();
    expect(await tightLines(page, 1.5)).toEqual([]);
    await page.context().close();
  });

  it('has headings whose lines are at least 1.3 times as high as the type', async () => {
    const page = await openElder();
    expect(await tightLines(page, 1.3, 'h1, h2, h3, h4')).toEqual([]);
    await page.context().close();
  });

  it('has paragraphs at least 1.3 lines apart', async () => {
    const page = await openElder();
    expect(await tightParagraphs(page, 1.3)).toEqual([]);
    await page.context().close();
  });

  it('has targets of at least 60 by 60 px', async () => {
    const page = await openElder();
    expect(await smallTargets(page, 60)).toEqual([]);
    await page.context().close();
  });

  it('has one column, at 360 px and at 1280 px', async () => {
    for (const viewport of [PHONE, DESK]) {
      const page = await openElder(viewport);
      expect(await sideBySide(page), `${viewport.width} px`).toEqual([]);
      await page.context().close();
    }
  });

  it('has nothing that floats over the page, moves, or fades', async () => {
    const page = await openElder();
    await page.waitForLoadState('networkidle');
    expect(await floating(page)).toEqual([]);
    expect(await moving(page)).toEqual([]);
    await page.context().close();
  });

  it('has a large pointer', async () => {
    const page = await openElder();
    for (const part of ['html', 'body']) {
      const cursor = await page.locator(part).evaluate((root) => getComputedStyle(root).cursor);
      expect(cursor, part).toContain('url(');
    }
    await page.context().close();
  });

  it('needs no sideways scroll at 24, 28, 32, 36 and 40 px', async () => {
    const page = await openElder();
    const larger = page.getByRole('button', { name: '放大' });
    for (const size of SIZES) {
      expect(await textSize(page)).toBe(size);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${size} px`).toBeLessThanOrEqual(PHONE.width);
      await larger.click();
    }
    await page.context().close();
  });
});

describe.concurrent.each(PAGES)('in ordinary mode, %s', (path) => {
  it('has targets of at least 44 by 44 px, at 360 px and at 1280 px', async () => {
    for (const viewport of [PHONE, DESK]) {
      const page = await open(path, { viewport });
      expect(await smallTargets(page, 44), `${viewport.width} px`).toEqual([]);
      await page.context().close();
    }
  });
});

describe('the first screen of a small phone, 360 by 640 px', () => {
  const SMALL = { width: 360, height: 640 };

  it.each(['/', `/${ELDER}`])('has the whole of the first event at %s', async (path) => {
    const page = await open(path, { viewport: SMALL });
    const box = await page.locator('.dates > li').first().boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(SMALL.height);
  });

  it.each(['/calendar/', '/stories/', '/archive/'])(
    'has one row of the menu in elder mode, with where one is in sight: %s',
    async (path) => {
      const page = await open(path + ELDER, { viewport: SMALL });
      for (const width of [360, 320, 1280]) {
        await page.setViewportSize({ ...SMALL, width });
        await page.reload();
        const items = await page
          .locator('.site-menu a')
          .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
        expect(new Set(items).size).toBe(1);
        const box = await page.locator('.site-menu [aria-current]').boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect(box && box.x + box.width).toBeLessThanOrEqual(width);
      }
    },
  );
});

it.each([320, 360, 1280])('日程, 周 and 月 are one row in elder mode at %i px', async (width) => {
  const page = await open(`/calendar/${ELDER}`, { viewport: { width, height: 640 } });
  const views = page.getByRole('navigation', { name: '换种方式看' }).getByRole('link');
  for (const size of SIZES) {
    expect(await textSize(page)).toBe(size);
    const tops = await views.evaluateAll((links) =>
      links.map((link) => link.getBoundingClientRect().top),
    );
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
    await page.getByRole('button', { name: '放大' }).click();
  }
});

describe('长者版', () => {
  it('is offered on a plain visit, which is not in it', async () => {
    const page = await open('/', { viewport: PHONE });
    expect(await elderOf(page)).toBeNull();
    expect(await switchOn(page).isVisible()).toBe(true);
    expect(await bar(page).isVisible()).toBe(false);
  });

  it('comes with one press, without a reload, and the focus goes into its bar', async () => {
    const page = await open('/', { viewport: PHONE });
    await page.evaluate(() => {
      window.marker = 'kept';
    });
    await switchOn(page).click();
    expect(await elderOf(page)).toBe('24');
    expect(await page.evaluate(() => window.marker)).toBe('kept');
    expect(await bar(page).isVisible()).toBe(true);
    expect(await switchOn(page).isVisible()).toBe(false);
    expect(await bar(page).locator(':focus').count()).toBe(1);
    expect(await status(page)).toBe('已经换成长者版。');
  });

  it('is remembered on the next page and after a reload, with its size', async () => {
    const page = await open('/', { viewport: PHONE });
    await switchOn(page).click();
    await page.getByRole('button', { name: '放大' }).click();
    await page.goto(STORY);
    expect(await elderOf(page)).toBe('28');
    await page.reload();
    expect(await elderOf(page)).toBe('28');
    expect(await textSize(page)).toBe(28);
  });

  it('is there before the first paint', async () => {
    const page = await open('/', { viewport: PHONE });
    await page.addInitScript(() => {
      const look = () => {
        window.first ??= document.documentElement.dataset.elder ?? 'none';
      };
      // A frame before the body has begun paints nothing.
      const frame = () => (document.body ? look() : requestAnimationFrame(frame));
      requestAnimationFrame(frame);
      addEventListener('DOMContentLoaded', look);
    });
    const first = () => page.evaluate(() => window.first);
    await page.reload();
    expect(await first()).toBe('none');
    await switchOn(page).click();
    await page.reload();
    expect(await first()).toBe('24');
    await page.goto(STORY);
    expect(await first()).toBe('24');
  });

  it('is carried by ?elder=on in an address, and ended by ?elder=off', async () => {
    const page = await open(`/${ELDER}`, { viewport: PHONE });
    expect(await elderOf(page)).toBe('24');
    await page.goto(STORY);
    expect(await elderOf(page)).toBe('24');
    await page.goto('/?elder=off');
    expect(await elderOf(page)).toBeNull();
    await page.goto(STORY);
    expect(await elderOf(page)).toBeNull();
  });

  it('ends with 退出长者版, which brings back the ordinary page and the focus to the switch', async () => {
    const page = await open('/', { viewport: PHONE });
    const ordinary = await textSize(page);
    await switchOn(page).click();
    await page.getByRole('button', { name: '退出长者版' }).click();
    expect(await elderOf(page)).toBeNull();
    expect(await page.locator('html').getAttribute('data-scheme')).toBeNull();
    expect(await textSize(page)).toBe(ordinary);
    expect(await bar(page).isVisible()).toBe(false);
    expect(await switchOn(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.reload();
    expect(await elderOf(page)).toBeNull();
  });

  it('steps its type by 放大 and 缩小 through 24, 28, 32, 36 and 40 px and no further', async () => {
    const page = await open(`/${ELDER}`, { viewport: PHONE });
    const stepped = async (name: string) => {
      const sizes = [await textSize(page)];
      for (let presses = 0; presses < SIZES.length; presses += 1) {
        await page.getByRole('button', { name }).click();
        sizes.push(await textSize(page));
      }
      return sizes;
    };
    expect(await stepped('放大')).toEqual([...SIZES, 40]);
    expect(await status(page)).toBe('已经是最大的字。');
    expect(await stepped('缩小')).toEqual([...SIZES.toReversed(), 24]);
    expect(await status(page)).toBe('已经是长者版最小的字。');
    await page.getByRole('button', { name: '放大' }).click();
    expect(await status(page)).toBe('字号28');
  });

  it('leaves the address once it is kept, so that leaving it lasts and a page that is sent on is plain', async () => {
    const page = await open(`/${ELDER}#main`, { viewport: PHONE });
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.getByRole('button', { name: '退出长者版' }).click();
    await page.reload();
    expect(await elderOf(page)).toBeNull();
  });

  it('changes to 黑底 and back to 白底, and remembers it', async () => {
    const page = await open(`/${ELDER}`, { viewport: PHONE });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const scheme = () => page.locator('html').getAttribute('data-scheme');
    expect(await scheme()).toBe('light');
    await page.getByRole('button', { name: '黑底' }).click();
    expect([await scheme(), await background()]).toEqual(['dark', 'rgb(0, 0, 0)']);
    await page.goto(STORY);
    expect([await scheme(), await background()]).toEqual(['dark', 'rgb(0, 0, 0)']);
    await page.getByRole('button', { name: '白底' }).click();
    expect([await scheme(), await background()]).toEqual(['light', 'rgb(255, 255, 255)']);
    await page.reload();
    expect([await scheme(), await background()]).toEqual(['light', 'rgb(255, 255, 255)']);
  });

  it('comes back on the ground that was chosen, when it was left and is entered again', async () => {
    const page = await open(`/${ELDER}`, { viewport: PHONE });
    const scheme = () => page.locator('html').getAttribute('data-scheme');
    await page.getByRole('button', { name: '黑底' }).click();
    await page.getByRole('button', { name: '退出长者版' }).click();
    await switchOn(page).click();
    const entered = await scheme();
    await page.reload();
    expect([entered, await scheme()]).toEqual(['dark', 'dark']);
  });

  it('obeys the keyboard alone', async () => {
    const page = await open('/', { viewport: PHONE });
    const root = page.locator('html');
    const press = async (name: string, direction = 'Tab') => {
      const button = page.getByRole('button', { name, exact: true });
      const isReached = () => button.evaluate((element) => element === document.activeElement);
      for (let keys = 0; keys < 20 && !(await isReached()); keys += 1) {
        await page.keyboard.press(direction);
      }
      expect(await isReached(), name).toBe(true);
      await page.keyboard.press('Enter');
    };
    await press('长者版');
    expect(await elderOf(page)).toBe('24');
    await press('放大', 'Shift+Tab');
    expect(await elderOf(page)).toBe('28');
    await press('缩小');
    expect(await elderOf(page)).toBe('24');
    await press('黑底');
    expect(await root.getAttribute('data-scheme')).toBe('dark');
    await press('白底');
    expect(await root.getAttribute('data-scheme')).toBe('light');
    await press('退出长者版');
    expect(await elderOf(page)).toBeNull();
  });

  it('is not offered where no script runs', async () => {
    const page = await open('/', { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.locator('h1').isVisible()).toBe(true);
    // The button of the search is a form's, and needs none.
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['搜索']);
  });

  it('works on the page in a browser that keeps nothing', async () => {
    const page = await open('/', { viewport: PHONE });
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Nothing is kept here.', 'SecurityError');
      };
      Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse });
    });
    await page.reload();
    await switchOn(page).click();
    expect(await elderOf(page)).toBe('24');
    await page.getByRole('button', { name: '放大' }).click();
    expect(await textSize(page)).toBe(28);
    await page.getByRole('button', { name: '退出长者版' }).click();
    expect(await elderOf(page)).toBeNull();
    await page.goto(`/${ELDER}`);
    expect(await elderOf(page)).toBe('24');
  });
});

const switchOn = (page: Page) => page.getByRole('button', { name: '长者版', exact: true });
const bar = (page: Page) => page.getByRole('region', { name: '长者版工具' });
const status = (page: Page) => page.locator('[data-elder-status]').innerText();
const elderOf = (page: Page) => page.locator('html').getAttribute('data-elder');

declare global {
  interface Window {
    /** The elder mode as it was when the body began to show. */
    first?: string;
    /** What a reload would take away. */
    marker?: string;
  }
}
