import { afterEach, describe, expect, inject, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { EVENT } from './templates.ts';

const { site } = inject('portal');
const { open, expectNoProblems } = withBrowser(site);

afterEach(expectNoProblems);

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };
const WEEK = '/calendar/week/2026-12-14/';
const MONTH = '/calendar/2026/12/';
const LIST = '/calendar/2026/12/list/';
const VIEWS = ['/calendar/', LIST, WEEK, MONTH, '/calendar/by/for/children/'];

describe('the views', () => {
  it('lead to one another, back, on, and to today', async () => {
    const page = await open(WEEK, { viewport: DESK, at: '2026-11-24T02:00:00Z' });
    const views = page.getByRole('navigation', { name: '换种方式看' });
    expect(await views.locator('[aria-current]').innerText()).toBe('周');
    const turns = page.getByRole('navigation', { name: '翻页' });
    await turns.getByRole('link', { name: '12月21日至27日' }).click();
    expect(await page.locator('h1').innerText()).toBe('2026年12月21日至27日的活动');
    await turns.getByRole('link', { name: '12月14日至20日' }).click();
    await views.getByRole('link', { name: '月' }).click();
    expect(await page.locator('h1').innerText()).toBe('2026年12月日历');
    await turns.getByRole('link', { name: '2027年1月' }).click();
    await views.getByRole('link', { name: '日程' }).click();
    expect(await page.locator('h1').innerText()).toBe('2027年1月日程');
    await turns.getByRole('link', { name: '今天' }).click();
    expect(new URL(page.url()).pathname).toBe('/calendar/');
  });

  it('今天 leads to the week and the month that it is, however old the page', async () => {
    const page = await open(MONTH, {
      at: '2027-03-31T16:30:00Z',
      timezoneId: 'America/Los_Angeles',
    });
    await page.getByRole('link', { name: '今天', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/calendar/2027/04/');
    await page.goto(WEEK);
    await page.getByRole('link', { name: '今天', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/calendar/week/2027-03-29/');
  });

  it('show a moved date on its old day, struck, with where it went, and on its new one', async () => {
    const page = await open(WEEK, { viewport: PHONE });
    const away = page.locator('#d-2026-12-15 li', { hasText: '逢五遇·周五见' });
    expect(await away.innerText()).toMatch(/改期[\s\S]*改到12月16日/);
    const struck = (element: Element) => getComputedStyle(element).textDecorationLine;
    expect(await away.locator('.dates-name').evaluate(struck)).toBe('line-through');
    const arrived = page.locator('#d-2026-12-16 li', { hasText: '逢五遇·周五见' });
    expect(await arrived.innerText()).toMatch(/下午2点到4点半[\s\S]*原定12月15日/);
    expect(await arrived.locator('.dates-name').evaluate(struck)).toBe('none');
  });

  it('draw what lasts several days across them', async () => {
    const page = await open('/calendar/2027/02/', { viewport: DESK });
    const boxes = await page
      .locator('td .span a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()));
    expect(boxes).toHaveLength(3);
    const [first, second, third] = boxes;
    // 6 and 7 February are the end of one week, 8 February begins the next.
    expect(first?.top).toBe(second?.top);
    expect(Math.abs((first?.right ?? 0) - (second?.left ?? 99))).toBeLessThanOrEqual(1);
    expect(third?.top).toBeGreaterThan(second?.top ?? 0);
  });

  it('say what the State Council has off and at work', async () => {
    const page = await open('/calendar/2026/10/', { viewport: DESK });
    expect(await page.locator('td[data-day="2026-10-01"] abbr').innerText()).toBe('休');
    expect(await page.locator('td[data-day="2026-10-10"] abbr').innerText()).toBe('班');
    expect(await page.locator('td[data-day="2026-10-12"] abbr').count()).toBe(0);
  });
});

describe.each(['Asia/Shanghai', 'America/Los_Angeles'])(
  'a page ten days old, in %s',
  (timezoneId) => {
    // 13:00 on a Friday in Shanghai: 逢五遇·周五见 has ended at 11:30.
    const at = '2026-12-04T05:00:00Z';

    it('calls what is on by the clock while it lies open, and lets it fall away when it is over', async () => {
      const page = await open('/calendar/', { at: '2026-12-04T02:00:00Z', timezoneId });
      const first = page.locator('.agenda li:visible').first();
      const moveTo = async (instant: string) => {
        await page.clock.setFixedTime(new Date(instant));
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      };
      expect(await first.innerText()).toMatch(/逢五遇·周五见[\s\S]*进行中/);
      await moveTo(at);
      expect(await first.getAttribute('data-day')).toBe('2026-12-05');
      expect(await first.innerText()).toContain('明天');
      await moveTo('2026-12-04T16:00:00Z');
      expect(await first.getAttribute('data-day')).toBe('2026-12-05');
      expect(await first.innerText()).toContain('今天');
    });

    it('marks today in the grid, steps back what is past, and says what has ended today', async () => {
      const page = await open(MONTH, { at, timezoneId, viewport: DESK });
      expect(await page.locator('td[aria-current="date"]').getAttribute('data-day')).toBe(
        '2026-12-04',
      );
      const past = page.locator('td[data-past]');
      expect(await past.count()).toBe(4);
      await page.setViewportSize(PHONE);
      expect(await page.locator('#d-2026-12-04 li').first().innerText()).toContain('已结束');
    });

    it('offers on an event the next date that is not over, to read and to carry away', async () => {
      const page = await open(EVENT, { at, timezoneId });
      expect(await page.locator('.when:visible .when-day').innerText()).toContain('12月5日');
      const add = page.getByRole('link', { name: /^把\d+月\d+日这场加到手机日历$/ });
      expect(await add.innerText()).toBe('把12月5日这场加到手机日历');
      expect(await add.getAttribute('href')).toMatch(/-20261205\.ics$/);
    });

    it('says of an event that took place since that it is over, and invites nobody', async () => {
      const page = await open('/events/2026-11-jiu-yi-huan-hua/', { at, timezoneId });
      expect(await page.getByText('这个活动已经结束。').isVisible()).toBe(true);
      expect(await page.getByText('怎么参加', { exact: true }).isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: /加到手机日历/ }).count()).toBe(0);
    });
  },
);

describe('by keyboard alone', () => {
  it.each(VIEWS)('every link of %s is reached, and shows that it is', async (path) => {
    const page = await open(path, { viewport: PHONE });
    const links = await page.locator('main a:visible').count();
    const reached = new Set<string>();
    for (let presses = 0; presses < links + 25; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element?.closest('main') || element.localName !== 'a') return null;
        const all = [...document.querySelectorAll('main a')];
        return { index: all.indexOf(element), outline: getComputedStyle(element).outlineStyle };
      });
      if (!at) continue;
      expect(at.outline).toBe('solid');
      reached.add(String(at.index));
    }
    expect(reached.size).toBe(links);
  });
});

describe('without JavaScript', () => {
  it.each(VIEWS)('%s shows its dates, and the choices have pages of their own', async (path) => {
    const page = await open(path, { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.locator('.agenda li:visible').count()).toBeGreaterThan(4);
    const details = page.locator('[data-filters]');
    if (await details.count()) {
      await details.locator('summary').click();
      expect(await page.getByRole('link', { name: '健康义诊' }).getAttribute('href')).toBe(
        '/calendar/by/kind/jian-kang-yi-zhen/',
      );
    }
    // The search is a plain form; nothing else can be pressed.
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['搜索']);
  });
});

describe('an event that is over', () => {
  it('is its record: how it went, with pictures and figures, before anything else', async () => {
    const page = await open('/events/xie-chun-lian-2026/');
    const headings = await page.locator('main h2').allInnerTexts();
    expect(headings[0]).toBe('办得怎么样');
    expect(await page.locator('.outcome img').count()).toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: /加到手机日历/ }).count()).toBe(0);
  });

  it('is found by year, month, festival and on its day in later years', async () => {
    const page = await open('/archive/', { at: '2026-12-05T02:00:00Z' });
    expect(await page.locator('.on-this-day:visible').innerText()).toContain('12月5日');
    await page.getByRole('link', { name: '春节', exact: true }).click();
    await page.getByRole('link', { name: '义务写春联·马年' }).waitFor();
    await page.goto('/archive/2026/');
    await page
      .getByRole('navigation', { name: '按月份看' })
      .getByRole('link', { name: '1月', exact: true })
      .click();
    await page.getByRole('link', { name: '义务写春联·马年' }).waitFor();
  });
});
