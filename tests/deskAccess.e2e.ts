import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { violationsOf, WCAG } from './axe.ts';
import { withBrowser } from './browser.ts';
import { smallTargets } from './measures.ts';
import { Rest } from './people.ts';

const { cms, email, password } = inject('portal');
const { open, expectNoProblems } = withBrowser(cms);

afterEach(expectNoProblems);

const PHONE = { at: 'now', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { at: 'now', viewport: { width: 1280, height: 900 } };
const TARGET = 44;

/** What Payload draws by itself, and no style of ours can mend, by the rule of axe. */
const PAYLOADS_OWN: [part: RegExp, why: string][] = [
  [
    /^nested-interactive: <div class="multi-value draggable/,
    'a chosen item is dragged as a whole, and has its own button to go',
  ],
];

/** Within the box of a list, which is the target, and is 44 px high. */
const OF_A_LIST = /rs__input|dropdown-indicator/;

const PAGES: [string, () => Promise<string>][] = [
  ['the dashboard', async () => '/admin'],
  ['the list of stories', async () => '/admin/collections/stories'],
  ['the list of events', async () => '/admin/collections/events'],
  ['the pictures', async () => '/admin/collections/media'],
  ['the events of last year', async () => '/admin/again'],
  [
    'one event to be held again',
    async () => (await first('events')).replace(/.*\//, '/admin/again?id='),
  ],
  ['the handbook', async () => '/admin/guide'],
  ['the form of a brand', () => first('brands')],
  ['the form of a story', () => first('stories')],
  ['the form of an event', () => first('events')],
  ['the form of a picture', () => first('media')],
];

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.signIn();
});

async function first(collection: string): Promise<string> {
  const { json } = await rest.ask('GET', `${collection}?limit=1&depth=0`);
  const [doc] = json.docs as { id: string }[];
  return `/admin/collections/${collection}/${doc?.id}`;
}

describe.each([
  ['phone', PHONE],
  ['desk', DESK],
] as const)('on a %s', (device, viewport) => {
  it('the sign-in page is for everybody', async () => {
    const page = await open('/admin/login', viewport);
    await page.getByText('登录不了？').waitFor();
    expect(await page.getByText('忘记密码').isVisible()).toBe(false);
    await expectForEverybody(page);
    await page.context().close();
  });

  it.each(PAGES)('%s is for everybody', async (_, address) => {
    const page = await open('/admin', viewport);
    await signIn(page, { email, password });
    await page.goto(await address());
    await page
      .locator('.collection-list, .desk-home, .desk-page, [data-form-ready="true"]')
      .first()
      .waitFor();
    await page.waitForTimeout(1500);
    await expectForEverybody(page);
    await page.context().close();
  });

  async function expectForEverybody(page: Page): Promise<void> {
    const broken = (await violationsOf(page, 'html', WCAG)).filter(
      (violation) => !PAYLOADS_OWN.some(([part]) => part.test(violation)),
    );
    expect(broken.map((one) => one.slice(0, 600))).toEqual([]);
    if (device !== 'phone') return;
    const small = (await smallTargets(page, TARGET)).filter((one) => !OF_A_LIST.test(one));
    expect(small).toEqual([]);
  }
});
