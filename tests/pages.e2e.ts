import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';
import { TEN_DAYS_LATER, TEST_MORNING } from './day.ts';
import { layoutShifts, paintedWhole } from './measures.ts';
import { OUTLINES, outline } from './outline.ts';
import { withStyledSite } from './styledSite.ts';
import { EVENT, STATES, STORY, TEMPLATES } from './templates.ts';

// Every template and every state of it, as a reader meets it. What is in the files: builtFiles.e2e.ts.
const site = withStyledSite();
const { open, expectNoProblems } = withBrowser(() => site.address);

afterEach(expectNoProblems);

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };
const ELDER = '?elder=on';

type Media = Parameters<Page['emulateMedia']>[0];

/** The ways in which a page is met: a width, what the reader's system asks for, the elder mode. */
const MODES: Record<string, { viewport?: typeof PHONE; media?: Media; isElder?: boolean }> = {
  'on a phone': {},
  'at a desk': { viewport: DESK },
  'in the dark': { media: { colorScheme: 'dark' } },
  'with forced colours': { media: { forcedColors: 'active' } },
  'with more contrast': { media: { contrast: 'more' } },
  'in elder mode': { isElder: true },
  'in elder mode on black': { media: { colorScheme: 'dark' }, isElder: true },
};
/** How a page is loaded when nothing in it may move. */
const LOADS = [
  [PHONE, TEST_MORNING],
  [PHONE, TEN_DAYS_LATER],
  [DESK, TEN_DAYS_LATER],
] as const;
const PLAIN: Media = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' };

describe.concurrent.each([...TEMPLATES, ...STATES])('%s', (path) => {
  it('has no violation that axe can find and needs no sideways scroll, in any mode; its outline is sound', async () => {
    const page = await open(path, { viewport: PHONE });
    await expectSoundOutline(page);
    for (const [name, { viewport = PHONE, media, isElder = false }] of Object.entries(MODES)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ ...PLAIN, ...media });
      if (isElder) await page.getByRole('button', { name: '长者版', exact: true }).click();
      expect(await violationsOf(page), name).toEqual([]);
      if (viewport === PHONE) await expectNoSidewaysScroll(page, name);
      if (isElder) await page.getByRole('button', { name: '退出长者版' }).click();
    }
    await page.context().close();
  });

  it('moves nothing while it loads, be it new or ten days old', async () => {
    for (const [viewport, at] of LOADS) {
      expect(await movedIn(path, { viewport, at }), `${viewport.width} px, ${at}`).toEqual([]);
    }
  });
});

/**
 * What moves while a page loads. A busy machine paints a page before all of it has come in, and a row then makes room
 * for its next part: whatever else moves does so each time.
 */
async function movedIn(path: string, options: Parameters<typeof open>[1]): Promise<string[]> {
  let always: string[] | undefined;
  for (let load = 0; load < 10; load += 1) {
    const page = await open(path, options);
    const moved = (await layoutShifts(page)).map((shift) => shift.replace(/ after \d+ ms/, ''));
    const isWhole = await paintedWhole(page);
    await page.context().close();
    if (isWhole) return moved;
    always = always?.filter((shift) => moved.includes(shift)) ?? moved;
    if (always.length === 0) break;
  }
  return always ?? [];
}

/** One h1, no level left out, landmarks each with a name of its own. */
async function expectSoundOutline(page: Page): Promise<void> {
  const { levels, landmarks } = await outline(page);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  levels.forEach((level, index) => {
    expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
  });
  for (const landmark of ['banner', 'main', 'contentinfo']) expect(landmarks).toContain(landmark);
  expect(new Set(landmarks).size).toBe(landmarks.length);
}

/** At 320 px, which is 1280 px at 400 %. */
async function expectNoSidewaysScroll(page: Page, mode: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 256 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, mode).toBeLessThanOrEqual(320);
}

describe('heard rather than seen', () => {
  it.each(Object.entries(OUTLINES))('%s is made of its parts', async (path, headings) => {
    const page = await open(path);
    expect((await outline(page)).headings).toEqual(headings);
    await page.context().close();
  });

  it('every page has the menu, the footer and the way past both, by name', async () => {
    const page = await open('/');
    const { landmarks } = await outline(page);
    expect(landmarks).toEqual([
      'banner',
      'search 全站搜索',
      'navigation 主菜单',
      'main',
      'region 近日活动',
      'navigation 这几天',
      'region 要帮忙，来帮忙',
      'region 本站提示',
      'region 志愿服务品牌',
      'region 新近的故事',
      'region 翻翻往年',
      'contentinfo',
      'navigation 页脚',
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });
});

describe('by keyboard alone', () => {
  it('the first key leads past the menu to the text', async () => {
    const page = await open(EVENT);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('活动');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it.each([PHONE, DESK])(
    'the keys walk the header in the order in which it is seen, at $width px',
    async (viewport) => {
      const page = await open('/', { viewport });
      const walked: string[] = [];
      for (let presses = 0; presses < 11; presses += 1) {
        await page.keyboard.press('Tab');
        walked.push(await focused(page));
      }
      const places = await page.evaluate(() =>
        [...document.querySelectorAll('.site-header :is(a, button, input)')].map((element) => {
          const { left, top } = element.getBoundingClientRect();
          return Math.round(top / 40) * 10_000 + left;
        }),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(walked).toEqual([
        '跳到正文',
        '鹿城街道文化与志愿服务',
        '', // the box
        '搜索',
        '长者版',
        '日历',
        '活动',
        '故事',
        '品牌',
        '场所',
        '往期',
      ]);
    },
  );

  it('what has the focus shows it', async () => {
    const page = await open('/');
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const style = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(style).toBe('solid 3px');
    }
  });

  it('the years of the calendar open and shut', async () => {
    const page = await open('/calendar/');
    const last = page.locator('.months details').last();
    await last.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await last.getAttribute('open')).toBe('');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^\d+月$/);
  });

  it('the search is asked, and its first result opened', async () => {
    const page = await open('/search/');
    await page.getByLabel('找什么').focus();
    await page.keyboard.type('缝补驿站');
    await page.getByText(/^找到\d+条/).waitFor();
    await page.locator('.search-results a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(stories|events|brands|venues)\//, { waitUntil: 'networkidle' });
  });
});

describe('an event on a phone', () => {
  it('says above the fold when, where, how to take part, and whether it stands', async () => {
    const page = await open(EVENT, { viewport: PHONE });
    const facts = page.locator('.facts > div');
    const seen = [
      page.locator('.when:visible .when-day'),
      page.locator('.when:visible').getByText('照常举行'),
      facts.filter({ hasText: '地点' }),
      facts.filter({ hasText: '怎么参加' }),
    ];
    for (const part of seen) {
      const box = await part.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(PHONE.height);
    }
  });

  it('says while it is on that it is, and not when the next one is', async () => {
    const page = await open(EVENT, { viewport: PHONE, at: '2026-12-04T02:00:00Z' });
    const words = await page.locator('.when:visible').innerText();
    expect(words).toContain('正在进行');
    for (const other of ['下一场', '照常举行']) expect(words).not.toContain(other);
    await page.context().close();
  });

  it('does not say that it stands while it is more than a month away, and says so later', async () => {
    const path = '/events/chun-jie/';
    const page = await open(path);
    expect(await page.getByText('照常举行').isVisible()).toBe(false);
    expect(await page.locator('.when:visible .when-day').innerText()).toContain('2027年2月6日');
    const later = await open(path, { at: '2027-01-10T02:00:00Z' });
    expect(await later.getByText('照常举行').isVisible()).toBe(true);
    for (const one of [page, later]) await one.context().close();
  });

  it('that is only watched has one button for it, and no place', async () => {
    const page = await open('/events/2026-11-qing-jing-ke-tang/', { viewport: PHONE });
    const watch = page.getByRole('link', { name: '打开直播' });
    expect(await watch.getAttribute('href')).toBe('https://live.example.org/lucheng');
    expect((await watch.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.locator('.facts').innerText()).not.toMatch(/线上|地点/);
    await page.context().close();
  });

  it('has a QR code as a picture, which WeChat reads when it is pressed long, and it leads to the page', async () => {
    const agent = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 MicroMessenger/8.0.50';
    const page = await open(EVENT, { viewport: PHONE, userAgent: agent });
    const source = await page.locator('.qr img').getAttribute('src');
    const png = Buffer.from(await (await fetch(site.address + source)).arrayBuffer());
    const { data, info } = await sharp(png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.width).toBeGreaterThan(200);
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(code?.data).toMatch(new RegExp(`^http://localhost:\\d+${EVENT}$`));
  });
});

describe('a link that is shared', () => {
  it.each(['/', EVENT, STORY])(
    '%s has its card: title, words and a picture that is there',
    async (path) => {
      const html = await (await fetch(site.address + path)).text();
      const property = (name: string) =>
        new RegExp(`<meta property="og:${name}" content="([^"]+)"`).exec(html)?.[1] ?? '';
      expect(property('title').length).toBeGreaterThan(3);
      expect(property('description').length).toBeGreaterThan(10);
      const picture = await fetch(site.address + new URL(property('image')).pathname);
      const { width = 0 } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
      expect(width).toBeGreaterThanOrEqual(300);
    },
  );
});

describe('what does not take place', () => {
  it.each([
    ['/style/event-qu-xiao/', '.when:visible .when-day'],
    ['/style/event-yan-qi/', '.when:visible .when-day'],
    ['/style/event-gai-qi/', '.when:visible .when-day'],
    ['/style/', '.dates [data-status="cancelled"] .dates-name'],
    ['/style/', '.month [data-status="cancelled"] .dates-name'],
  ])('on %s, %s is struck', async (path, selector) => {
    const page = await open(path, { viewport: DESK });
    const style = (element: Element) => getComputedStyle(element).textDecorationLine;
    expect(await page.locator(selector).first().evaluate(style)).toBe('line-through');
    await page.context().close();
  });

  it('is said before the title, in the link to it', async () => {
    const page = await open('/calendar/', { viewport: PHONE });
    const off = page.locator('.agenda [data-status="cancelled"]').first();
    expect(await off.getByRole('link').innerText()).toMatch(/^取消\s*广场之夜：一起跳左脚舞$/);
    expect(await off.innerText()).toContain('下一次：12月23日 周三');
    await page.context().close();
  });

  it('invites nobody', async () => {
    const page = await open('/style/event-qu-xiao/');
    expect(await page.locator('.facts').innerText()).not.toContain('怎么参加');
  });
});

describe('on paper', () => {
  it('an event is black on white, without menus, with its QR code', async () => {
    const page = await open(EVENT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false);
    expect(await page.locator('.qr img').isVisible()).toBe(true);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it.each(['', ELDER])(
    'from the dark it is as dark on white as from the light%s',
    async (query) => {
      const printed = async (colorScheme: 'light' | 'dark') => {
        const page = await open(EVENT + query, { colorScheme });
        await page.emulateMedia({ media: 'print' });
        const colour = await page
          .locator('.when:visible .as-planned')
          .evaluate((element) => getComputedStyle(element).color);
        await page.context().close();
        return colour;
      };
      expect(await printed('dark')).toBe(await printed('light'));
    },
  );
});

describe('whom to call and how to get there', () => {
  it.each(['', ELDER])(
    'a venue has its number and the ways to it as large buttons%s',
    async (query) => {
      const page = await open(`/style/venue-kong/${query}`, { viewport: PHONE });
      const least = query ? 60 : 44;
      const call = page.getByRole('link', { name: '打电话' });
      expect(await call.getAttribute('href')).toBe('tel:08780000000');
      const go = page.locator('summary', { hasText: '怎么去' });
      for (const button of [call, go]) {
        const box = await button.boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(least);
      }
      await go.press('Enter');
      const ways = page.locator('.directions a');
      const links = await ways.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(links[0]).toMatch(/^geo:25\.03\d+,101\.54\d+\?q=/);
      expect(links.slice(1).map((link) => new URL(link).hostname)).toEqual([
        'uri.amap.com',
        'api.map.baidu.com',
        'apis.map.qq.com',
        'maps.apple.com',
      ]);
      expect(await page.locator('.directions').getByText('示例路2号').isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it('the address is copied by its button', async () => {
    const page = await open('/style/venue-kong/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('summary', { hasText: '怎么去' }).click();
    await page.getByRole('button', { name: '复制地址' }).click();
    await page.getByText('地址已复制。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('示例路2号');
  });

  it('the map is drawn in the page, and a list says the same', async () => {
    const page = await open('/style/');
    const map = page.locator('.map');
    expect(await map.locator('svg text').allTextContents()).toEqual(
      expect.arrayContaining(['1', '2']),
    );
    expect(await map.locator('li').allInnerTexts()).toEqual([
      expect.stringContaining('示例场所'),
      expect.stringContaining('另一个示例场所'),
    ]);
  });
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');
