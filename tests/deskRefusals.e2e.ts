import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';
import { Rest } from './people.ts';

const { cms, email, password } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(cms);

afterEach(expectNoProblems);

/** Where the sheet of what was seen goes. */
const SHEET = 'test-results/refusals.png';

interface Wrong {
  /** The id of the field's box, or of its control. */
  field: string;
  wrong: string;
  right: string;
  says: RegExp;
}

const at = (field: string, wrong: string, right: string, says: RegExp): Wrong => ({
  field,
  wrong,
  right,
  says,
});
const long = (length: number): string => '长'.repeat(length);

/** Twenty wrong inputs, form by form, with the sentence that each is answered with. */
const FORMS: [collection: string, begun: object, wrong: Wrong[]][] = [
  [
    'events',
    {
      title: '写错的活动',
      summary: '一个活动。',
      kind: '文化活动',
      place: '湖心亭',
      state: 'scheduled',
      schedule: { from: '2027-05-01', rules: [{ kind: 'once' }] },
    },
    [
      at('title', long(90), '写对的活动', /最多 60 个字/),
      at('summary', '', '一句话。', /请填写此项/),
      at('place', long(100), '湖心亭', /最多 80 个字/),
      at('online', '随便写的', '', /请填写以 https/),
      at('schedule.until', '2027-04-01', '', /截止日期/),
      at('outcome.attendance', '-3', '30', /整数/),
      at('capacity', '-3', '30', /1 到|整数/),
      at('contact', long(130), '社区 2 号窗口', /最多 120 个字/),
      at('slug', '缝补 嬢嬢', 'xie-dui-de-huo-dong', /网址只能用小写字母/),
    ],
  ],
  [
    'stories',
    { title: '写错的故事', date: '2026-11-24', summary: '一个故事。' },
    [
      at('title', '', '写对的故事', /请填写此项/),
      at('date', '', '2026-11-24', /日期/),
      at('summary', long(250), '一个故事。', /最多 200 个字/),
      at('byline', long(70), '小周', /最多 60 个字/),
      at('slug', 'A_B', 'xie-dui-de-gu-shi', /网址只能用小写字母/),
    ],
  ],
  [
    'brands',
    { name: '写错的品牌', summary: '一个品牌。', emblem: 'flower' },
    [
      at('name', '', '写对的品牌', /请填写此项/),
      at('slogan', long(70), '一针一线', /最多 60 个字/),
      at('founded', '去年', '2024-01', /2024/),
    ],
  ],
  [
    'venues',
    { name: '写错的场所', level: '点', summary: '一个场所。' },
    [
      at('name', long(50), '写对的场所', /最多 40 个字/),
      at('summary', '', '一个场所。', /请填写此项/),
      at('address', long(130), '湖边 1 号', /最多 120 个字/),
    ],
  ],
];

const shots: Buffer[] = [];
let rest: Rest;
let page: Page;

beforeAll(async () => {
  rest = await Rest.signIn();
  page = await open('/admin', { at: 'now', viewport: { width: 1280, height: 1000 } });
  await signIn(page, { email, password });
});

afterAll(async () => {
  mkdirSync('test-results', { recursive: true });
  writeFileSync(SHEET, await sheetOf(shots));
});

it('there are twenty', () => {
  expect(FORMS.flatMap(([, , wrong]) => wrong)).toHaveLength(20);
});

it.each(FORMS)(
  'in a form of %s each wrong input is answered at its field, until it is mended',
  async (collection, begun, wrong) => {
    const hasDrafts = collection !== 'venues';
    const { id } = await rest.create(`${collection}${hasDrafts ? '?draft=true' : ''}`, {
      ...begun,
      ...(hasDrafts && { _status: 'draft' }),
    });
    await page.goto(`/admin/collections/${collection}/${id}`);
    await page.locator('[data-form-ready="true"]').first().waitFor();
    if (collection === 'stories') await answerLate(page);
    for (const { field, wrong: value } of wrong) await control(field).fill(value);
    await page.locator(hasDrafts ? '#action-publish' : '#action-save').click();
    const list = page.getByRole('alert').filter({ hasText: '还有几处要改' });
    await list.waitFor();
    // Longer than the pause after which a draft is saved: that takes nothing away.
    await page.waitForTimeout(4000);
    for (const { field, says } of wrong) await expectSaid(list, field, says);
    await page.unroute('**/admin/**');
    shots.push(await page.screenshot());

    for (const [index, { field, right }] of wrong.entries()) {
      await control(field).fill(right);
      await expect
        .poll(() => list.getByRole('listitem').count(), { message: field, timeout: 10_000 })
        .toBe(wrong.length - index - 1);
    }
    await page.locator(hasDrafts ? '#action-publish' : '#action-save').click();
    await expect.poll(() => list.count(), { timeout: 10_000 }).toBe(0);
    await page.locator('[data-document-state]').waitFor();
    const problems = takeProblems();
    expect(problems.filter((problem) => !problem.includes('400'))).toEqual([]);
  },
);

/** From now on the form hears late what it asked the CMS about itself: before a save, say, that all was well. */
async function answerLate(page: Page): Promise<void> {
  await page.route('**/admin/**', async (route) => {
    if (route.request().method() === 'POST') await new Promise((go) => setTimeout(go, 3000));
    await route.continue();
  });
}

const control = (field: string) => {
  const id = `field-${field.replaceAll('.', '__')}`;
  return page.locator(`:is(input, textarea)#${id}, #${id} :is(input, textarea)`).first();
};

async function expectSaid(
  list: ReturnType<Page['locator']>,
  field: string,
  says: RegExp,
): Promise<void> {
  await expect
    .poll(async () => says.test(await list.innerText()), { message: `${field}, on top` })
    .toBe(true);
  const id = `#field-${field.replaceAll('.', '__')}`;
  const box = page.locator(`.field-type:has(${id}), ${id}.field-type`).last();
  await expect
    .poll(async () => says.test(await box.innerText()), { message: `${field}, at the field` })
    .toBe(true);
}

/** The pages one beside the other. */
async function sheetOf(pages: Buffer[]): Promise<Buffer> {
  const width = 640;
  const height = 500;
  const small = await Promise.all(
    pages.map((one) => sharp(one).resize(width, height).png().toBuffer()),
  );
  const composed = small.map((input, index) => ({
    input,
    left: (index % 2) * width,
    top: Math.floor(index / 2) * height,
  }));
  const sheet = {
    width: 2 * width,
    height: Math.max(1, Math.ceil(pages.length / 2)) * height,
    channels: 3,
    background: '#fff',
  } as const;
  return sharp({ create: sheet }).composite(composed).png().toBuffer();
}
