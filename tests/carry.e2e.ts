import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';
import { EVENT } from './templates.ts';

const { site } = inject('portal');
const { open, expectNoProblems, takeProblems } = withBrowser(site);

afterEach(expectNoProblems);

const DESK = { width: 1280, height: 900 };
const WEEK = '/calendar/week/2026-12-14/';
const MONTH = '/calendar/2026/12/';

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

  it('the feeds of the coming dates are sound XML and JSON, the next first', async () => {
    const page = await open('/subscribe/');
    const entries = await page.evaluate(async () => {
      const text = await (await fetch('/feeds/events.atom')).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      if (feed.querySelector('parsererror')) return ['no XML'];
      return [...feed.querySelectorAll('entry > id')].map((id) => id.textContent ?? '');
    });
    const { items } = await (await fetch(`${site}/feeds/events.json`)).json();
    expect(entries).toEqual(items.map(({ id }: { id: string }) => id));
    const days = entries.map((id) => id.slice(id.indexOf('#') + 1));
    expect(new Set(entries).size).toBe(entries.length);
    expect(days.length).toBeGreaterThan(30);
    expect(days[0]).toMatch(/^\d{8}$/);
  });
});

describe('in somebody else’s page', () => {
  it('one line of HTML shows what is on, without cookies or another host', async () => {
    const page = await open('/subscribe/');
    const line = await page.locator('code').innerText();
    expect(line).toMatch(/^<iframe src="http:\/\/localhost:\d+\/embed\/" [^>]*><\/iframe>$/);
    // The tests' site is not at its own address.
    const body = `<!doctype html><title>社区</title>${line.replace(/http:\/\/localhost:\d+/, site)}`;
    const theirs = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(body);
    });
    await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
    const { port } = theirs.address() as AddressInfo; // a TCP server has one
    await page.goto(`http://127.0.0.1:${port}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.dates li:visible').first().waitFor();
    expect(await frame.locator('.dates li:visible').count()).toBeGreaterThan(5);
    expect(await page.context().cookies()).toEqual([]);
    theirs.close();
    // Only the page around it is somebody else's; it has no icon.
    const asked = takeProblems().filter((problem) => !problem.includes(`127.0.0.1:${port}`));
    expect(asked).toEqual([]);
  });

  it('a piece of it is a page of its own, whose links lead out of the frame', async () => {
    const page = await open('/embed/community/bei-pu/');
    expect(await page.locator('.dates li:visible').count()).toBeGreaterThan(3);
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
