import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { EVENT, STORY, TEMPLATES } from './templates.ts';

const { site } = inject('portal');
const { open, expectNoProblems } = withBrowser(site);

const PHONE = { viewport: { width: 360, height: 780 } };

afterEach(expectNoProblems);

describe('the home page', () => {
  it('shows the four brands, the coming events and the newest stories', async () => {
    const page = await open('/');
    for (const brand of ['缝补嬢嬢', '健康妈妈', '逢五遇·周五见', '小棉袄']) {
      expect(await page.getByRole('link', { name: brand, exact: true }).isVisible()).toBe(true);
    }
    const dates = page.getByRole('region', { name: '近日活动' }).getByRole('listitem');
    expect(await dates.count()).toBeGreaterThanOrEqual(6);
    expect(await page.getByRole('region', { name: '本站提示' }).innerText()).toContain('演示');
  });

  it('ships no framework: its scripts weigh less than 7 KB compressed', async () => {
    const scripts: string[] = [];
    const page = await open('/');
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.url());
    });
    await page.reload({ waitUntil: 'networkidle' });
    const sizes = await Promise.all(
      scripts.map(async (url) => gzipSync(await (await fetch(url)).text()).length),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(7 * 1024);
  });
});

describe('an event', () => {
  it('says when, where and how to take part', async () => {
    const page = await open(EVENT, PHONE);
    const facts = await page.locator('.facts').innerText();
    expect(facts).toContain('每周五，及每月5、15、25日 上午9点到11点半');
    expect(facts).toContain('中大街社区新时代文明实践站');
    expect(facts).toMatch(/怎么参加\s+到场即可/);
  });

  it('is described for search engines by schema.org, in the time of the place', async () => {
    const page = await open(EVENT);
    const json = await page.locator('script[type="application/ld+json"]').innerText();
    const dates = JSON.parse(json);
    expect(dates.length).toBeGreaterThan(5);
    for (const date of dates) {
      expect(date['@type']).toBe('Event');
      expect(date.startDate).toMatch(/^\d{4}-\d\d-\d\dT(09|14):00:00\+08:00$/);
      expect(date.eventAttendanceMode).toBe('https://schema.org/OfflineEventAttendanceMode');
      expect(date.organizer.name).toBe('逢五遇·周五见');
      expect(date.image.length).toBeGreaterThan(0);
    }
    const moved = dates.filter(({ eventStatus }: { eventStatus: string }) =>
      /Rescheduled/.test(eventStatus),
    );
    expect(moved).toMatchObject([{ previousStartDate: '2026-12-15' }]);
  });
});

it('a story is described as an article, with its canonical address', async () => {
  const page = await open(STORY);
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
  expect(data).toMatchObject({ '@type': 'Article', inLanguage: 'zh-CN' });
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(canonical).toMatch(new RegExp(`${STORY}$`));
});

describe('the calendar', () => {
  it('shows 逢五遇·周五见 in May 2026 on its seven days and no other', async () => {
    const page = await open('/calendar/2026/05/');
    const cells = page.locator('td[data-day^="2026-05"]', { hasText: '逢五遇·周五见' });
    const days = await cells.evaluateAll((found) =>
      found.map((cell) => cell.getAttribute('data-day')),
    );
    expect(days.map((day) => Number(day?.slice(8)))).toEqual([1, 5, 8, 15, 22, 25, 29]);
  });

  it('gives each day its lunar date and festivals', async () => {
    const page = await open('/calendar/2026/09/');
    expect(await page.locator('td[data-day="2026-09-25"]').innerText()).toContain('中秋节');
    const june = await open('/calendar/2026/06/');
    expect(await june.locator('td[data-day="2026-06-19"]').innerText()).toContain('端午节');
  });

  it("marks the reader's today in Shanghai, whatever the browser's zone and the day of the build", async () => {
    for (const timezoneId of ['America/Los_Angeles', 'Asia/Shanghai']) {
      const page = await open('/calendar/2026/12/', { at: '2026-12-04T17:00:00Z', timezoneId });
      const today = page.locator('td[aria-current="date"]');
      expect(await today.getAttribute('data-day')).toBe('2026-12-05');
      await page.context().close();
    }
  });
});

it('a page left open over night moves on with the clock when it is looked at again', async () => {
  const page = await open('/', { at: '2026-12-04T02:00:00Z' });
  const first = page.locator('.dates li:visible').first();
  expect(await first.getAttribute('data-day')).toBe('2026-12-04');
  await page.clock.setFixedTime(new Date('2026-12-05T02:00:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await first.getAttribute('data-day')).toBe('2026-12-05');
  expect(await page.locator('[data-ring-day]').innerText()).toBe('12月5日');
});

describe('without JavaScript', () => {
  const noScript = { javaScriptEnabled: false };

  it('the home page and a month show what is coming', async () => {
    const page = await open('/', noScript);
    expect(await page.locator('.dates li:visible').count()).toBeGreaterThan(4);
    const month = await open('/calendar/2026/12/', noScript);
    expect(await month.locator('td a:visible').count()).toBeGreaterThan(20);
  });
});

describe('what other programs read', () => {
  const get = async (path: string) => {
    const response = await fetch(site + path);
    return { status: response.status, text: await response.text() };
  };

  it('an address that is none answers 404 with a page that helps', async () => {
    const { status, text } = await get('/events/nothing/');
    expect(status).toBe(404);
    expect(text).toContain('没有这一页');
  });

  it('the feed of stories is Atom, newest first', async () => {
    const { text } = await get('/feeds/stories.atom');
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    const days = [...text.matchAll(/<published>(.*?)<\/published>/g)].map(([, day]) => day ?? '');
    expect(days.length).toBeGreaterThan(11);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('the sitemap lists every template, and robots.txt the sitemap', async () => {
    expect((await get('/robots.txt')).text).toContain('sitemap-index.xml');
    const index = (await get('/sitemap-index.xml')).text;
    const files = [...index.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);
    const text = (await Promise.all(files.map(get))).map((file) => file.text).join('');
    for (const path of TEMPLATES) expect(text, path).toContain(`${path}</loc>`);
    expect(text).not.toContain('/404/');
  });
});
