import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { SIZES, signIn } from './admin.ts';
import { violationsOf, WCAG } from './axe.ts';
import { withBrowser } from './browser.ts';
import { smallTargets } from './measures.ts';
import { type Person, Rest } from './people.ts';

const { cms } = inject('portal');
const { open, expectRefusals, expectNoProblems } = withBrowser(cms);

afterEach(expectNoProblems);

const TARGET = 44;
/** Within the boxes of lists and the labels of choices, which are the targets. */
const PAYLOADS_OWN = /rs__input|dropdown-indicator|radio-input/;

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.signIn();
});

async function atAccount(person: Person, size: keyof typeof SIZES): Promise<Page> {
  const page = await open('/admin/login', SIZES[size]);
  await signIn(page, person);
  await page.goto('/admin/account');
  await page.getByRole('heading', { name: '在哪里登录着' }).waitFor();
  return page;
}

async function expectForEverybody(page: Page, size: keyof typeof SIZES): Promise<void> {
  expect(await violationsOf(page, '.account', WCAG)).toEqual([]);
  const wide = await page.evaluate((most) => {
    const all = [...document.querySelectorAll('.account, .account *')];
    return all
      .filter((part) => part.getBoundingClientRect().right > most)
      .map((part) => part.outerHTML);
  }, SIZES[size].viewport.width);
  expect(wide).toEqual([]);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(sideways).toBe(0);
  if (size !== 'phone') return;
  const small = await smallTargets(page, TARGET);
  expect(small.filter((one) => !PAYLOADS_OWN.test(one))).toEqual([]);
}

describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
  it('somebody turns on the second factor, signs in with it, and turns it off', async () => {
    const person = await rest.person(`用手机的人${size}`, 'editor');
    const page = await atAccount(person, size);
    await page.getByRole('button', { name: '开启手机验证' }).click();
    await page.getByLabel('现在的密码').fill(person.password);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('.account-qr').waitFor();
    await expectForEverybody(page, size);
    const secret = (await page.locator('.account-form code').innerText()).replaceAll(' ', '');
    const phone = new TOTP({ secret });
    const here = page.getByRole('link', { name: '就在这部手机上' });
    expect(await here.count()).toBe(size === 'phone' ? 1 : 0);
    if (size === 'phone') expect(await here.getAttribute('href')).toContain(`secret=${secret}`);
    await page.getByLabel('二、').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('数字不对，请看着手机').waitFor();
    expectRefusals(400);
    await page.getByLabel('二、').fill(phone.generate());
    await page.keyboard.press('Enter');
    await page.getByText('只显示这一次').waitFor();
    await expectForEverybody(page, size);
    const [first = '', second = ''] = await page.locator('.account-codes code').allInnerTexts();
    await page.getByRole('button', { name: '抄好了' }).click();
    await page.getByText('还有 10 个备用码').waitFor();
    await page.context().close();

    const other = await open('/admin/login', SIZES[size]);
    await other.getByLabel('邮箱').fill(person.email);
    await other.getByLabel('密码').fill(person.password);
    await other.getByRole('button', { name: '登录' }).click();
    await other.getByLabel('手机上的六位数字').waitFor();
    expectRefusals(401);
    await other.getByLabel('手机上的六位数字').fill('zzzzz-zzzzz');
    await other.getByRole('button', { name: '登录' }).click();
    await other.getByText('数字不对').waitFor();
    expectRefusals(401);
    await other.getByLabel('手机上的六位数字').fill(first);
    await other.getByRole('button', { name: '登录' }).click();
    await other.locator('[data-site-state]').waitFor();
    await other.goto('/admin/account');
    await other.getByText('还有 9 个备用码').waitFor();
    await other.getByRole('button', { name: '关闭手机验证' }).click();
    await other.getByLabel('现在的密码').fill(person.password);
    await other.getByLabel('一个备用码').fill(second);
    await other.getByRole('button', { name: '关闭手机验证' }).click();
    await other.getByText('还没有开').waitFor();
    await other.context().close();
  });

  it('somebody ends a session of theirs, which is signed out at once', async () => {
    const person = await rest.person(`两处登录的人${size}`, 'editor');
    const elsewhere = await atAccount(person, 'desk');
    const page = await atAccount(person, size);
    await page.getByText('就是这里').waitFor();
    expect(await page.locator('[data-session]').count()).toBe(2);
    await expectForEverybody(page, size);
    await page.getByRole('button', { name: '让它退出' }).click();
    await expect.poll(() => page.locator('[data-session]').count()).toBe(1);
    await elsewhere.goto('/admin/account');
    await elsewhere.getByRole('button', { name: '登录' }).waitFor();
    await elsewhere.context().close();
    await page.context().close();
  });

  it('somebody changes their password, with the present one', async () => {
    const person = await rest.person(`改密码的人${size}`, 'editor');
    const page = await atAccount(person, size);
    await page.getByRole('button', { name: '改密码' }).click();
    const fill = async (current: string, password: string) => {
      await page.getByLabel('现在的密码').fill(current);
      await page.getByLabel('新密码', { exact: true }).fill(password);
      await page.getByLabel('再填一次新密码').fill(password);
      await page.getByRole('button', { name: '改好' }).click();
    };
    await fill('不是这个', '湖心亭里学口琴周三七点半');
    await page.getByText('现在的密码不对').waitFor();
    expectRefusals(400);
    await page.locator('[data-weakness="none"]').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill('woaini');
    await page.locator('[data-weakness="some"]').getByText('至少要 12').waitFor();
    await fill(person.password, 'woaini5201314');
    await page.locator('[data-weakness="some"]').getByText('容易猜到').waitFor();
    await page.getByRole('alert').getByText('容易猜到').waitFor();
    expectRefusals(400);
    await expectForEverybody(page, size);
    await fill(person.password, '湖心亭里学口琴周三七点半');
    await page.getByText('密码改好了').waitFor();
    await page.context().close();
    const again = await atAccount({ ...person, password: '湖心亭里学口琴周三七点半' }, size);
    await again.context().close();
  });
});

it('the portal knows from where a request came, whatever its sender writes', async () => {
  const person = await rest.person('地址', 'editor');
  const response = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Forwarded-For': '203.0.113.99',
      'X-Portal-Address': '203.0.113.98',
    },
    body: JSON.stringify(person),
  });
  expect(response.status).toBe(200);
  const { json } = await rest.ask('GET', `users/${person.id}/account`);
  const [session] = json.sessions as { address: string }[];
  expect(session?.address).toMatch(/^(127\.0\.0\.1|::1)$/);
});
