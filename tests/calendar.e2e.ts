import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';
import { EVENT } from './templates.ts';

const { site } = inject('portal');
const { open, expectNoProblems, takeProblems } = withBrowser(site);

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
    const views = page.getByRole('navigation', { name: '换个看法' });
    expect(await views.locator('[aria-current]').innerText()).toBe('周');
    const turns = page.getByRole('navigation', { name: '翻页' });
    await turns.getByRole('link', { name: '12月21日至27日' }).click();
    expect(await page.locator('h1').innerText()).toBe('12月21日至27日的活动');
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
    expect(await away.innerText()).toMatch(/改期[\s\S]*改到2026年12月16日/);
    const struck = (element: Element) => getComputedStyle(element).textDecorationLine;
    expect(await away.locator('a').evaluate(struck)).toBe('line-through');
    const arrived = page.locator('#d-2026-12-16 li', { hasText: '逢五遇·周五见' });
    expect(await arrived.innerText()).toMatch(/下午2点到4点半[\s\S]*原定12月15日/);
    expect(await arrived.locator('a').evaluate(struck)).toBe('none');
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

    it('lets what is over fall away by the minute, and calls the rest by the clock', async () => {
      const page = await open('/calendar/', { at, timezoneId });
      const first = page.locator('.agenda li:visible').first();
      expect(await first.getAttribute('data-day')).toBe('2026-12-05');
      expect(await first.innerText()).toContain('明天');
      await page.clock.setFixedTime(new Date('2026-12-04T02:00:00Z'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.goto('/calendar/');
      expect(await first.innerText()).toMatch(/逢五遇·周五见[\s\S]*进行中/);
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
      const add = page.getByRole('link', { name: /^把.*加到手机日历$/ });
      expect(await add.innerText()).toBe('把12月5日这场加到手机日历');
      expect(await add.getAttribute('href')).toMatch(/-2026-12-05\.ics$/);
    });

    it('says of an event that took place since that it is over, and invites nobody', async () => {
      const page = await open('/events/2026-11-jiu-yi-huan-hua/', { at, timezoneId });
      expect(await page.getByText('这个活动已经结束。').isVisible()).toBe(true);
      expect(await page.getByText('怎么参加', { exact: true }).isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: /加到手机日历/ }).count()).toBe(0);
    });
  },
);

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
    await page.getByRole('button', { name: '全部不限' }).click();
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
      const before = await page.locator('.agenda [data-traits]').count();
      await page.getByLabel('适合').selectOption('elders');
      const left = await found(page);
      expect(left).toBeLessThan(before);
      expect(await page.locator('.agenda li:visible').count()).toBe(left);
      await page.setViewportSize(DESK);
      const titles = await page
        .locator('[data-traits]:visible')
        .evaluateAll((all) => all.map((item) => item.getAttribute('data-traits')));
      for (const traits of titles) expect(traits).toContain('for:elders');
      await page.getByRole('navigation', { name: '换个看法' }).getByRole('link').first().click();
      await page.waitForURL(/\?for=elders$/);
    },
  );

  it('say so when the dates do not come, and keep the printed ones', async () => {
    const page = await open('/about/');
    await page.route('**/calendar/dates.json', (route) => route.fulfill({ status: 503 }));
    await page.goto('/calendar/?for=children');
    await page.getByText('日程没有取到').waitFor();
    expect(await page.locator('#calendar').isVisible()).toBe(true);
    expect(takeProblems()).toHaveLength(1);
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
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await found(page);
    expect(new URL(page.url()).search).toBe('?kind=zhi-yuan-fu-wu');
  });
});

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
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

describe('to carry away', () => {
  it('the file of a date and the subscriptions come as calendars', async () => {
    for (const path of [
      '/feeds/events.ics',
      '/feeds/brand/feng-bu-niang-niang.ics',
      '/feeds/venue/tao-yuan-hu-guang-chang.ics',
      '/feeds/event/feng-wu-yu-zhou-wu-jian-bian-min-fu-wu.ics',
    ]) {
      const response = await fetch(site + path);
      expect(response.headers.get('content-type'), path).toMatch(/^text\/calendar/);
      expect(await response.text(), path).toMatch(
        /^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/,
      );
    }
  });

  it('is explained at once in WeChat, which lets nothing be downloaded', async () => {
    const userAgent = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 MicroMessenger/8.0.50';
    const inWeChat = await open(EVENT, { userAgent });
    expect(await inWeChat.getByText('在浏览器打开').isVisible()).toBe(true);
    const elsewhere = await open(EVENT);
    expect(await elsewhere.getByText('在浏览器打开').isVisible()).toBe(false);
    expect(await elsewhere.getByText('在微信里点了没反应？').isVisible()).toBe(true);
  });

  it('a subscription is one press: webcal, for all and for each choice', async () => {
    const page = await open('/subscribe/');
    const links = await page.locator('.subscriptions a', { hasText: /^订阅$/ }).all();
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(href).toMatch(/^webcal:\/\/localhost:\d+\/feeds\/.*\.ics$/);
      expect((await fetch(site + new URL(href.replace('webcal', 'http')).pathname)).status).toBe(
        200,
      );
    }
  });

  it('the feeds of the coming dates are sound Atom and JSON, the next first', async () => {
    const atom = await (await fetch(`${site}/feeds/events.atom`)).text();
    expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    const json = await (await fetch(`${site}/feeds/events.json`)).json();
    expect(json.version).toBe('https://jsonfeed.org/version/1');
    const days = json.items.map((item: { id: string }) => item.id.split('#')[1]);
    expect(days.length).toBeGreaterThan(30);
    expect(new Set(json.items.map((item: { id: string }) => item.id)).size).toBe(days.length);
  });
});

describe('in somebody else’s page', () => {
  it('one line of HTML shows what is on, without scripts of theirs, cookies or another host', async () => {
    const page = await open('/subscribe/');
    const line = await page.locator('code').innerText();
    expect(line).toMatch(/^<iframe src="http:\/\/localhost:\d+\/embed\/" [^>]*><\/iframe>$/);
    await page.goto('/embed/community/bei-pu/');
    expect(await page.locator('.dates li:visible').count()).toBeGreaterThan(3);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('base').getAttribute('target')).toBe('_blank');
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('on paper', () => {
  it.each([
    [WEEK, 1],
    [MONTH, 3],
  ])(
    '%s is a list in black on white with a QR code, at most %i sheets of A4',
    async (path, sheets) => {
      const page = await open(path, { viewport: DESK });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const count = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(sheets);
      expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.print-head svg').isVisible()).toBe(true);
      expect(await page.locator('.agenda').isVisible()).toBe(true);
      expect(await page.locator('.month').isVisible()).toBe(false);
      expect(await page.locator('.calendar-nav').isVisible()).toBe(false);
    },
  );
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

async function openFilters(path: string): Promise<Page> {
  const page = await open(path, { viewport: PHONE });
  const filters = page.locator('[data-filters]');
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
  await page.getByLabel('类别').waitFor();
  return page;
}

/** How many dates the filters say that they left. */
async function found(page: Page): Promise<number> {
  const status = page.locator('[data-filters] [role="status"]', { hasText: /^挑出\d+场$/ });
  await status.waitFor();
  return Number((await status.innerText()).replace(/\D/g, ''));
}
