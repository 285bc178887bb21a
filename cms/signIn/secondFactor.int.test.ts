import { TOTP, URI } from 'otpauth';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { freshPortal, signedUp } from '../testing/portal.ts';
import { sealed } from './keyed.ts';

const { payload, config } = await freshPortal();

let addresses = 0;
const fresh = () => {
  addresses += 1;
  return new Browser(config, { address: `198.51.100.${addresses}` });
};

/** Lets the clock go on, for a code that is another. */
function later(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
  onTestFinished(() => void vi.useRealTimers());
}

/** A user with the second factor on: the phone, and the recovery codes. */
async function withPhone(role: 'editor' | 'administrator' = 'editor') {
  const who = await signedUp(payload, role);
  const browser = fresh();
  await browser.signIn(who.email, who.password);
  const begun = await browser.ask('POST', 'users/second-factor/begin', { current: who.password });
  expect(begun.status, begun.text).toBe(200);
  const phone = new TOTP({ secret: begun.json.secret });
  const confirm = (code: string) => browser.ask('POST', 'users/second-factor/confirm', { code });
  expect((await confirm('000000')).status).toBe(400);
  const confirmed = await confirm(phone.generate());
  expect(confirmed.status, confirmed.text).toBe(200);
  return { ...who, browser, phone, codes: confirmed.json.codes as string[] };
}

describe('with a second factor', () => {
  it('the password alone gets no session, no token and no cookie', async () => {
    const { email, password } = await withPhone();
    const at = fresh();
    const { status, json, headers } = await at.signIn(email, password);
    expect([status, json.errors[0].data]).toEqual([401, { wants: 'code' }]);
    expect(json.errors[0].message).toContain('六位数字');
    expect(headers.getSetCookie()).toEqual([]);
    expect(JSON.stringify(json)).not.toContain('token');
    const local = payload.login({ collection: 'users', data: { email, password } });
    await expect(local).rejects.toThrow('六位数字');
  });

  it('a wrong password is told as without one: nobody learns that there is a second factor', async () => {
    const { email, phone } = await withPhone();
    const without = await fresh().signIn((await signedUp(payload, 'editor')).email, 'wrong');
    for (const code of [undefined, phone.generate()]) {
      const wrong = await fresh().signIn(email, 'wrong', code);
      expect([wrong.status, wrong.text]).toEqual([without.status, without.text]);
    }
  });

  it('a code of the phone lets in once, also one that is a step early or late', async () => {
    const { email, password, phone } = await withPhone();
    later(60);
    const code = phone.generate();
    expect((await fresh().signIn(email, password, code)).status).toBe(200);
    const again = await fresh().signIn(email, password, code);
    expect([again.status, again.text]).toEqual([401, expect.stringContaining('已经用过')]);
    later(60);
    const late = phone.generate({ timestamp: Date.now() - 30_000 });
    expect((await fresh().signIn(email, password, late)).status).toBe(200);
    later(60);
    const tooLate = phone.generate({ timestamp: Date.now() - 60_000 });
    expect((await fresh().signIn(email, password, tooLate)).status).toBe(401);
  });

  it('of the same code twice at once one gets in', async () => {
    const { email, password, phone, codes } = await withPhone();
    later(60);
    for (const code of [phone.generate(), codes[0]]) {
      const both = await Promise.all([1, 2].map(() => fresh().signIn(email, password, code)));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    }
  });

  it('each recovery code lets in once, however it is written', async () => {
    const { email, password, codes, user } = await withPhone();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const [first = '', second = ''] = codes;
    expect((await fresh().signIn(email, password, first)).status).toBe(200);
    expect((await fresh().signIn(email, password, first)).status).toBe(401);
    const at = fresh();
    const written = `${second.slice(0, 5).toUpperCase()}-${second.slice(5)} `;
    expect((await at.signIn(email, password, written)).status).toBe(200);
    const { json } = await at.ask('GET', `users/${user.id}/account`);
    expect(json.secondFactor).toEqual({ isOn: true, codesLeft: 8 });
  });

  it('wrong codes count as failed tries, and the right one then comes too late', async () => {
    const { email, password, phone } = await withPhone();
    later(60);
    const at = fresh();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => at.signIn(email, password, `00000${index % 10}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect((await at.signIn(email, password, phone.generate())).status).toBe(429);
  });

  it('a reset password gives no session', async () => {
    const { email } = await withPhone();
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    });
    const at = fresh();
    const password = '湖心亭里学口琴周三七点半';
    const reset = await at.ask('POST', 'users/reset-password', { token, password });
    expect(reset.status, reset.text).toBe(200);
    expect([reset.headers.getSetCookie(), reset.json.token]).toEqual([[], undefined]);
    expect((await at.signIn(email, password)).status).toBe(401);
    const local = await payload.resetPassword({
      collection: 'users',
      data: {
        password,
        token: await payload.forgotPassword({
          collection: 'users',
          data: { email },
          disableEmail: true,
        }),
      },
      overrideAccess: true,
    });
    expect(local.token).toBeUndefined();
  });
});

describe('a second factor', () => {
  it('asks for nothing before a code has shown that the phone has it', async () => {
    const who = await signedUp(payload, 'editor');
    const at = fresh();
    await at.signIn(who.email, who.password);
    const wrong = await at.ask('POST', 'users/second-factor/begin', { current: 'wrong' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('现在的密码不对')]);
    const begun = await at.ask('POST', 'users/second-factor/begin', { current: who.password });
    expect(begun.json.qr).toMatch(/^<svg/);
    expect(begun.json.uri).toContain(`secret=${begun.json.secret}`);
    expect((await fresh().signIn(who.email, who.password)).status).toBe(200);
    expect((await at.ask('POST', 'users/second-factor/confirm', { code: '12345x' })).status).toBe(
      400,
    );
  });

  it('is turned off by its user with the password and a code, or by an administrator', async () => {
    const one = await withPhone();
    later(60);
    const end = (data: object) => one.browser.ask('POST', 'users/second-factor/end', data);
    expect((await end({ current: 'wrong', code: one.phone.generate() })).status).toBe(400);
    expect((await end({ current: one.password, code: '000000' })).status).toBe(400);
    expect((await end({ current: one.password, code: one.phone.generate() })).status).toBe(200);
    expect((await fresh().signIn(one.email, one.password)).status).toBe(200);

    const other = await withPhone();
    const path = `users/${other.user.id}/second-factor/end`;
    expect((await one.browser.ask('POST', path, {})).status).toBe(404);
    expect((await other.browser.ask('POST', path, {})).status).toBe(403);
    const administrator = await withPhone('administrator');
    expect(
      (
        await administrator.browser.ask(
          'POST',
          `users/${administrator.user.id}/second-factor/end`,
          {},
        )
      ).status,
    ).toBe(403);
    expect((await administrator.browser.ask('POST', path, {})).status).toBe(200);
    expect((await fresh().signIn(other.email, other.password)).status).toBe(200);
    // Where the lost phone may be signed in.
    expect((await other.browser.ask('GET', 'users/me')).json.user).toBeNull();
  });

  it('is sealed in the database, its recovery codes are fingerprints', async () => {
    const { user, codes, phone } = await withPhone();
    const row = await payload.findByID({
      collection: 'second-factors',
      id: user.id,
      overrideAccess: true,
    });
    const text = JSON.stringify(row);
    expect(text).not.toContain(phone.secret.base32);
    for (const code of codes) expect(text).not.toContain(code);
    expect(row.recovery).toHaveLength(10);
  });

  it('that another PAYLOAD_SECRET has sealed lets nobody in, and says whom to ask', async () => {
    const { user, email, password, codes } = await withPhone();
    await payload.db.updateOne({
      collection: 'second-factors',
      id: user.id,
      data: {
        secret: sealed({ secret: 'the secret of another portal' }, 'secondFactor', 'GEZDGNBV'),
      },
    });
    const { status, text } = await fresh().signIn(email, password, codes[0]);
    expect([status, text]).toEqual([401, expect.stringContaining('密钥换过')]);
  });

  it('is understood by apps as RFC 6238 has it: SHA-1, six digits, 30 seconds', async () => {
    const totp = URI.parse('otpauth://totp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    // Appendix B, at 59 and 1111111109 seconds; the last six of its eight digits.
    expect((totp as TOTP).generate({ timestamp: 59_000 })).toBe('287082');
    expect((totp as TOTP).generate({ timestamp: 1_111_111_109_000 })).toBe('081804');
  });
});
