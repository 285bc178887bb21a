import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { freshPortal, sample, signedUp } from '../testing/portal.ts';

const { payload, config } = await freshPortal();
const administrator = await signedUp(payload, 'administrator');
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const HOUR = 3_600_000;

let addresses = 0;
async function signedIn(who: { email: string; password: string }, agent = FIREFOX) {
  addresses += 1;
  const address = `198.51.100.${addresses}`;
  const browser = new Browser(config, { address, headers: { 'user-agent': agent } });
  const { status, text, json } = await browser.signIn(who.email, who.password);
  expect(status, text).toBe(200);
  return Object.assign(browser, { token: String(json.token), address });
}

const isIn = async (browser: Browser) => (await browser.ask('GET', 'users/me')).json.user !== null;

/** Lets the clock go on; timers stay real, as the database needs them. */
function later(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
  onTestFinished(() => void vi.useRealTimers());
}

describe('sessions are listed', () => {
  it('to their owner: when, from where, with which browser, and which is this one', async () => {
    const editor = await signedUp(payload, 'editor');
    const desk = await signedIn(editor);
    const phone = await signedIn(
      editor,
      'Mozilla/5.0 (Linux; Android 14) Chrome/120 MicroMessenger/8',
    );
    const { json } = await phone.ask('GET', `users/${editor.user.id}/account`);
    expect(json.sessions).toEqual([
      expect.objectContaining({ address: phone.address, browser: '安卓手机，微信', isThis: true }),
      expect.objectContaining({
        address: desk.address,
        browser: 'Windows 电脑，火狐浏览器',
        isThis: false,
      }),
    ]);
    expect(Date.now() - Date.parse(json.sessions[0].since)).toBeLessThan(60_000);
  });

  it('to administrators, and to nobody else', async () => {
    const editor = await signedUp(payload, 'editor');
    await signedIn(editor);
    const path = `users/${editor.user.id}/account`;
    const asked = await (await signedIn(administrator)).ask('GET', path);
    expect(asked.json.sessions).toHaveLength(1);
    const other = await signedIn(await signedUp(payload, 'editor'));
    expect((await other.ask('GET', path)).status).toBe(404);
    expect((await other.ask('POST', `users/${editor.user.id}/end-session`, {})).status).toBe(404);
    expect((await new Browser(config).ask('GET', path)).status).toBe(401);
  });
});

describe('a session ends at once', () => {
  it('when its owner ends it, one or all others', async () => {
    const editor = await signedUp(payload, 'editor');
    const [one, two, three] = [
      await signedIn(editor),
      await signedIn(editor),
      await signedIn(editor),
    ];
    const path = `users/${editor.user.id}`;
    const { json } = await one.ask('GET', `${path}/account`);
    const second = json.sessions.find((row: { address: string }) => row.address === two.address);
    await one.ask('POST', `${path}/end-session`, { session: second.id });
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, true]);
    await one.ask('POST', `${path}/end-session`, {});
    expect([await isIn(one), await isIn(three)]).toEqual([true, false]);
  });

  it('when an administrator ends it', async () => {
    const editor = await signedUp(payload, 'editor');
    const browser = await signedIn(editor);
    const path = `users/${editor.user.id}/end-session`;
    expect((await (await signedIn(administrator)).ask('POST', path, {})).status).toBe(200);
    expect(await isIn(browser)).toBe(false);
  });

  it('but not when it is another user’s: an id that is not theirs ends nothing', async () => {
    const [editor, other] = [await signedUp(payload, 'editor'), await signedUp(payload, 'editor')];
    const [mine, theirs] = [await signedIn(editor), await signedIn(other)];
    const { json } = await theirs.ask('GET', `users/${other.user.id}/account`);
    const path = `users/${editor.user.id}/end-session`;
    await mine.ask('POST', path, { session: json.sessions[0].id });
    expect(await isIn(theirs)).toBe(true);
  });

  it('when its user signs out, with the token that somebody has kept', async () => {
    const editor = await signedUp(payload, 'editor');
    const [browser, other] = [await signedIn(editor), await signedIn(editor)];
    const kept = new Browser(config, { headers: { authorization: `JWT ${browser.token}` } });
    expect(await isIn(kept)).toBe(true);
    await browser.ask('POST', 'users/logout');
    expect([await isIn(kept), await isIn(other)]).toEqual([false, true]);
    await other.ask('POST', 'users/logout?allSessions=true');
    const { totalDocs } = await payload.count({
      collection: 'sign-ins',
      where: { user: { equals: editor.user.id } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(0);
  });

  it.each([
    ['password', { password: '湖心亭里学口琴周三七点半' }],
    ['role', { role: 'contributor' }],
    ['e-mail', { email: 'another@example.org' }],
    ['communities', 'communities'],
    ['state', { deletedAt: '2026-11-26T00:00:00.000Z' }],
  ])('when an administrator changes the %s', async (_, data) => {
    const editor = await signedUp(payload, 'communityEditor');
    const browser = await signedIn(editor);
    const own = editor.user.communities ?? [];
    const changed = data === 'communities' ? { communities: [own[0], await newCommunity()] } : data;
    const by = await signedIn(administrator);
    expect((await by.ask('PATCH', `users/${editor.user.id}`, { name: '别的名字' })).status).toBe(
      200,
    );
    expect(await isIn(browser)).toBe(true);
    const { status, text } = await by.ask('PATCH', `users/${editor.user.id}`, changed);
    expect(status, text).toBe(200);
    expect(await isIn(browser)).toBe(false);
  });

  it('when the user is erased', async () => {
    const editor = await signedUp(payload, 'editor');
    const browser = await signedIn(editor);
    await payload.delete({ collection: 'users', id: editor.user.id, overrideAccess: true });
    expect(await isIn(browser)).toBe(false);
  });

  it('after two hours without a sign of life', async () => {
    const browser = await signedIn(await signedUp(payload, 'editor'));
    later(1.9 * HOUR);
    expect(await isIn(browser)).toBe(true);
    expect((await browser.ask('POST', 'users/refresh-token')).status).toBe(200);
    later(1.9 * HOUR);
    expect(await isIn(browser)).toBe(true);
    later(0.2 * HOUR);
    expect(await isIn(browser)).toBe(false);
  });

  it('after twelve hours, whatever its user does', async () => {
    const editor = await signedUp(payload, 'editor');
    const browser = await signedIn(editor);
    for (let hours = 1.5; hours < 12; hours += 1.5) {
      later(1.5 * HOUR);
      expect((await browser.ask('POST', 'users/refresh-token')).status, `${hours}`).toBe(200);
    }
    later(1.4 * HOUR);
    expect(await isIn(browser)).toBe(true);
    later(0.2 * HOUR);
    expect(await isIn(browser)).toBe(false);
    expect((await browser.ask('POST', 'users/refresh-token')).status).toBeGreaterThanOrEqual(401);
    // Rows that have run out go with the next sign-in.
    await signedIn(administrator);
    const { totalDocs } = await payload.count({
      collection: 'sign-ins',
      where: { until: { less_than: Date.now() } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(0);
  });
});

describe('one’s own password and e-mail', () => {
  it('are changed with the present password only, and all other sessions end', async () => {
    const editor = await signedUp(payload, 'editor');
    const [browser, other] = [await signedIn(editor), await signedIn(editor)];
    const change = (data: object) => browser.ask('POST', 'users/own-password', data);
    const wrong = await change({ current: 'not it', password: '湖心亭里学口琴周三七点半' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('现在的密码不对')]);
    const weak = await change({ current: editor.password, password: 'editor-12345678' });
    expect([weak.status, weak.text]).toEqual([400, expect.stringContaining('容易猜到')]);
    expect(await isIn(other)).toBe(true);
    const right = await change({ current: editor.password, password: '湖心亭里学口琴周三七点半' });
    expect(right.status, right.text).toBe(200);
    expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
    await signedIn({ ...editor, password: '湖心亭里学口琴周三七点半' });
  });

  it.each(['password', 'email'])('%s: a save of the form is refused', async (name) => {
    const who = await signedUp(payload, 'administrator');
    const browser = await signedIn(who);
    const data = { [name]: name === 'email' ? 'mine@example.org' : '湖心亭里学口琴周三七点半' };
    for (const path of [`users/${who.user.id}`, `users?where[id][equals]=${who.user.id}`]) {
      const { status, text } = await browser.ask('PATCH', path, data);
      expect([status, text], path).toEqual([403, expect.stringContaining('现在的密码')]);
    }
    const same = await browser.ask('PATCH', `users/${who.user.id}`, {
      email: who.email,
      name: '新名',
    });
    expect(same.status, same.text).toBe(200);
    await signedIn(who);
  });

  it('the e-mail changes so', async () => {
    const who = await signedUp(payload, 'editor');
    const browser = await signedIn(who);
    const data = { current: who.password, email: 'Ban-Gong@example.org' };
    expect((await browser.ask('POST', 'users/own-email', data)).status).toBe(200);
    await signedIn({ email: 'ban-gong@example.org', password: who.password });
  });

  it('wrong tries are counted before they are judged', async () => {
    const browser = await signedIn(await signedUp(payload, 'editor'));
    const data = { current: 'wrong', password: '湖心亭里学口琴周三七点半' };
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => browser.ask('POST', 'users/own-password', data)),
    );
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

describe('a sign-in that is under way', () => {
  it('while the password is changed gets nobody in, and changes nothing back', async () => {
    const editor = await signedUp(payload, 'editor');
    const browser = new Browser(config, { address: '198.51.100.250' });
    const update = (data: object) =>
      payload.update({ collection: 'users', id: editor.user.id, data, overrideAccess: true });
    const [signIn] = await Promise.all([
      browser.signIn(editor.email, editor.password),
      update({ role: 'contributor', communities: [await newCommunity()] }).then(() =>
        update({ password: '湖心亭里学口琴周三七点半' }),
      ),
    ]);
    if (signIn.status === 200) expect(await isIn(browser)).toBe(false);
    const again = await browser.signIn(editor.email, editor.password);
    expect(again.status).toBe(401);
    await signedIn({ ...editor, password: '湖心亭里学口琴周三七点半' });
    const now = await payload.findByID({
      collection: 'users',
      id: editor.user.id,
      overrideAccess: true,
    });
    expect(now.role).toBe('contributor');
  });
});

describe('a cookie', () => {
  const write = (browser: Browser, headers: Record<string, string>) =>
    browser.ask('POST', 'stories', sample.story(), headers);

  it('counts from pages of the CMS only', async () => {
    const browser = await signedIn(await signedUp(payload, 'editor'));
    const host = { host: 'portal.invalid' };
    expect((await write(browser, {})).status).toBe(201);
    expect((await write(browser, { ...host, origin: 'http://portal.invalid' })).status).toBe(201);
    expect((await write(browser, { ...host, origin: 'http://localhost:3000' })).status).toBe(201);
    for (const origin of ['https://evil.example', 'http://portal.invalid.evil.example', 'null']) {
      expect((await write(browser, { ...host, origin })).status, origin).toBe(403);
    }
    expect((await write(browser, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('is not given to a page of another site', async () => {
    const editor = await signedUp(payload, 'editor');
    const browser = new Browser(config, { headers: { origin: 'https://evil.example' } });
    const { status, text } = await browser.signIn(editor.email, editor.password);
    expect([status, text]).toEqual([403, expect.stringContaining('编辑台自己的页面')]);
    expect(browser.cookies.size).toBe(0);
  });

  it('is for the server alone, and no other page reads the answers', async () => {
    const editor = await signedUp(payload, 'editor');
    const browser = new Browser(config);
    const { headers } = await browser.signIn(editor.email, editor.password);
    const cookies = headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual([
      'payload-token',
      'portal-devices',
    ]);
    for (const cookie of cookies)
      expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/);
    const read = await browser.ask('GET', 'users/me', undefined, {
      origin: 'https://evil.example',
    });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect(read.json.user).toBeNull();
  });
});

async function newCommunity(): Promise<string> {
  const data = sample.community() as never; // checked by the collection
  return (await payload.create({ collection: 'communities', data, overrideAccess: true })).id;
}
