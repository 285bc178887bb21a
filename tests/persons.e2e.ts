import { readFileSync } from 'node:fs';
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
const PHONE_NUMBER = '13888001234';

let rest: Rest;
let administrator: Person;
beforeAll(async () => {
  rest = await Rest.signIn();
  administrator = await rest.person('管信息的林姐', 'administrator');
  await rest.create('teams', {
    name: '留电话的队伍',
    kind: '志愿服务',
    summary: '一支队伍。',
    contact: `赵大爷 ${PHONE_NUMBER}`,
  });
});

async function at(path: string, size: keyof typeof SIZES, person = administrator): Promise<Page> {
  const page = await open('/admin/login', SIZES[size]);
  await signIn(page, person);
  await page.goto(path);
  return page;
}

async function expectForEverybody(page: Page, size: keyof typeof SIZES): Promise<void> {
  expect(await violationsOf(page, '.persons', WCAG)).toEqual([]);
  const scrolls = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  // On a slow machine Payload's menu may only now be on its way out.
  await expect.poll(scrolls).toBe(0);
  if (size === 'phone') expect(await smallTargets(page, TARGET)).toEqual([]);
}

describe.each(['phone', 'desk'] as const)('on a %s', (size) => {
  it('an administrator finds an account, downloads what is held, and erases it by typing the name', async () => {
    const leaving = await rest.person(`要走的人${crypto.randomUUID().slice(0, 4)}`, 'editor');
    const page = await at('/admin/collections/users', size);
    // The list writes its own address once it is there, which undoes a navigation before.
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: '个人信息' }).click();
    await page.getByRole('heading', { name: '个人信息' }).waitFor();
    await expectForEverybody(page, size);
    await page.getByLabel('姓名、邮箱或者电话').fill(leaving.name);
    await page.getByRole('button', { name: '找一找' }).click();
    await page.getByText('都没有找到').waitFor();
    await page.getByRole('link', { name: leaving.name }).click();
    await page.getByText('审计记录：').waitFor();
    await page.getByText('网络日志至少留六个月').waitFor();
    await expectForEverybody(page, size);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载导出的文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('personal-data.json');
    const person = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(person.profile).toMatchObject({ name: leaving.name, email: leaving.email });
    await page.getByText('导出好了').waitFor();

    await page.getByRole('button', { name: '我要注销' }).click();
    await page.getByLabel('照样写一遍').fill('别的名字');
    await page.getByRole('button', { name: '注销，不再恢复' }).click();
    await page.getByText('名字对不上，没有注销').waitFor();
    expectRefusals(400);
    await expectForEverybody(page, size);
    await page.getByLabel('照样写一遍').fill(leaving.name);
    await page.getByRole('button', { name: '注销，不再恢复' }).click();
    await page.getByText('注销好了').waitFor();
    await page.getByRole('heading', { name: '已注销' }).waitFor();
    expect(await page.getByText(leaving.email).count()).toBe(0);
    await expectForEverybody(page, size);
    await page.context().close();
    expect((await rest.ask('POST', 'users/login', { ...leaving })).status).toBe(401);
  });

  it('a number is found where it is written, with the way there and what the law says', async () => {
    const page = await at('/admin/persons', size);
    await page.getByLabel('姓名、邮箱或者电话').fill('1');
    await page.getByRole('button', { name: '找一找' }).click();
    await page.getByText('2 到 60 个字').waitFor();
    expectRefusals(400);
    await page.getByLabel('姓名、邮箱或者电话').fill(PHONE_NUMBER);
    await page.keyboard.press('Enter');
    await page.locator('[data-places="1"]').waitFor();
    await page.getByText('现在的内容里有').waitFor();
    await page.getByText('第十三条第五项').waitFor();
    await expectForEverybody(page, size);
    await page.getByRole('link', { name: '留电话的队伍' }).click();
    await page.waitForURL(/\/admin\/collections\/teams\/[^/]+$/);
    await page.context().close();
  });
});

it('the account page leads an administrator to what is held about the account', async () => {
  const page = await at('/admin/account', 'phone');
  await page.getByRole('link', { name: '个人信息' }).click();
  await page.getByRole('heading', { name: administrator.name }).waitFor();
  await page.context().close();
});

it('an editor has neither the page nor the way there', async () => {
  const editor = await rest.person('没有这一页的编辑', 'editor');
  const page = await at('/admin/account', 'desk', editor);
  await page.getByRole('heading', { name: '在哪里登录着' }).waitFor();
  expect(await page.getByRole('link', { name: '个人信息' }).count()).toBe(0);
  for (const path of ['/admin/persons', `/admin/persons?id=${administrator.id}`]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    expectRefusals(404);
    expect(await page.locator('.persons').count()).toBe(0);
    expect(await page.content()).not.toContain(administrator.email);
  }
  await page.context().close();
});

it('who is not signed in signs in first, and is where they wanted to be', async () => {
  const page = await open('/admin/persons', SIZES.desk);
  await page.waitForURL(/\/admin\/login\?redirect=%2Fadmin%2Fpersons/);
  await page.getByLabel('邮箱').fill(administrator.email);
  await page.getByLabel('密码').fill(administrator.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '个人信息' }).waitFor();
  await page.context().close();
});
