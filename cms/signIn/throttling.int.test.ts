import { createHook } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { freshPortal, signedUp } from '../testing/portal.ts';

const { payload, config } = await freshPortal();
const administrator = await signedUp(payload, 'administrator');
const { email, password } = administrator;

const statuses = (answers: { status: number }[]): Record<number, number> => {
  const found: Record<number, number> = {};
  for (const { status } of answers) found[status] = (found[status] ?? 0) + 1;
  return found;
};

/** Wrong sign-ins, some at once. */
async function force(count: number, addressOf: (index: number) => string, tried = email) {
  const answers: { status: number; text: string; headers: Headers }[] = [];
  for (let begun = 0; begun < count; begun += 100) {
    const some = Array.from({ length: Math.min(100, count - begun) }, (_, index) => {
      const number = begun + index;
      return new Browser(config, { address: addressOf(number) }).signIn(tried, `guess-${number}`);
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}

describe('10,000 sign-ins by brute force', { timeout: 300_000 }, () => {
  const known = new Browser(config, { address: '198.51.100.20' });

  it('from one address: ten are judged, the others are told to wait, and when', async () => {
    expect((await known.signIn(email, password)).status).toBe(200);
    const answers = await force(10_000, () => '203.0.113.66');
    expect(statuses(answers)).toEqual({ 401: 10, 429: 9990 });
    const last = answers.at(-1);
    expect(last?.text).toContain('次数太多');
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(600);
  });

  it('from 10,000 addresses: fifty in an hour are judged', async () => {
    const answers = await force(10_000, (index) => `10.9.${index >> 8}.${index & 255}`);
    const found = statuses(answers);
    expect(found[401]).toBeLessThanOrEqual(50);
    expect(found[401]).toBeGreaterThan(30); // ten of them have been counted above
    expect((found[401] ?? 0) + (found[429] ?? 0)).toBe(10_000);
  });

  it('and neither keeps the administrator out, from a device or an address of theirs', async () => {
    const stranger = new Browser(config, { address: '192.0.2.1' });
    expect((await stranger.signIn(email, password)).status).toBe(429);
    // From the very address that the tries came from, with the device's cookie.
    known.cookies.delete('payload-token');
    expect((await known.signIn(email, password)).status).toBe(200);
    const sameDeviceElsewhere = new Browser(config, { address: '203.0.113.66' });
    sameDeviceElsewhere.cookies.set('portal-devices', known.cookies.get('portal-devices') ?? '');
    expect((await sameDeviceElsewhere.signIn(email, password)).status).toBe(200);
    const newDeviceAtOffice = new Browser(config, { address: '198.51.100.20' });
    expect((await newDeviceAtOffice.signIn(email, password)).status).toBe(200);
  });

  it('leave no more rows than there is room for', async () => {
    const { totalDocs } = await payload.count({ collection: 'tries', overrideAccess: true });
    expect(totalDocs).toBeLessThan(2000);
  });
});

describe('a try', () => {
  it('is counted before it is judged: of 40 at once from one address ten are judged', async () => {
    const other = await signedUp(payload, 'editor');
    const answers = await force(40, () => '203.0.113.90', other.email);
    expect(statuses(answers)).toEqual({ 401: 10, 429: 30 });
  });

  it('counts for all accounts together, after fifty from one address', async () => {
    const answers = [];
    for (let index = 0; index < 60; index += 1) {
      answers.push(...(await force(1, () => '203.0.113.91', `nobody-${index}@example.org`)));
    }
    expect(statuses(answers)).toEqual({ 401: 50, 429: 10 });
  });

  it('counts for the whole /64 of an IPv6 address', async () => {
    const other = await signedUp(payload, 'editor');
    const answers = await force(20, (index) => `2001:db8:1:2::${index.toString(16)}`, other.email);
    expect(statuses(answers)).toEqual({ 401: 10, 429: 10 });
  });

  it('that succeeds is not counted', async () => {
    const other = await signedUp(payload, 'editor');
    for (let turn = 0; turn < 12; turn += 1) {
      const fresh = new Browser(config, { address: '203.0.113.92' });
      expect((await fresh.signIn(other.email, other.password)).status).toBe(200);
    }
  });

  it('from a device of the user’s own is limited too', async () => {
    const other = await signedUp(payload, 'editor');
    const device = new Browser(config, { address: '203.0.113.93' });
    await device.signIn(other.email, other.password);
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => device.signIn(other.email, 'wrong')),
    );
    expect(statuses(answers)).toEqual({ 401: 10, 429: 5 });
  });

  it('with a cookie for a device that nobody signed counts as a stranger’s', async () => {
    const other = await signedUp(payload, 'editor');
    const device = new Browser(config, { address: '203.0.113.94' });
    await device.signIn(other.email, other.password);
    const cookie = device.cookies.get('portal-devices') ?? '';
    const [, id, until, mac] = cookie.split('.');
    const forged = new Browser(config, { address: '203.0.113.66' });
    forged.cookies.set('portal-devices', [administrator.user.id, id, until, mac].join('.'));
    expect((await forged.signIn(email, 'wrong')).status).toBe(429);
  });
});

describe('a known and an unknown account', () => {
  const tell = ({ status, text }: { status: number; text: string }) => ({ status, text });

  it('are answered in the same words, and locked out by the same number of tries', async () => {
    const known = await signedUp(payload, 'editor');
    const trashed = await signedUp(payload, 'editor');
    await payload.update({
      collection: 'users',
      id: trashed.user.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    });
    const answers = await Promise.all(
      [known.email, trashed.email, 'nobody-at-all@example.org'].map((tried, index) =>
        force(12, () => `203.0.113.${100 + index}`, tried),
      ),
    );
    const sorted = answers.map((some) => some.map(tell).sort((a, b) => a.status - b.status));
    expect(sorted[1]).toEqual(sorted[0]);
    expect(sorted[2]).toEqual(sorted[0]);
    expect(sorted[0]?.at(0)?.text).toContain('邮箱或密码不对');
  });

  it('take as long: for each a password is hashed once', async () => {
    const { email: known } = await signedUp(payload, 'editor');
    const at = new Browser(config, { address: '203.0.113.120' });
    const hashes = async (tried: string, given: string) => {
      let count = 0;
      const hook = createHook({
        init: (_, type) => {
          if (type === 'PBKDF2REQUEST') count += 1;
        },
      });
      hook.enable();
      await at.signIn(tried, given);
      hook.disable();
      return count;
    };
    expect(await hashes(known, 'wrong')).toBe(1);
    expect(await hashes('nobody-here@example.org', 'wrong')).toBe(1);
    expect(await hashes(known, 'x'.repeat(300))).toBe(1);
    expect(await hashes('nobody-here@example.org', 'x'.repeat(300))).toBe(1);
  });

  it('a password of 257 characters is refused in the words for a wrong one', async () => {
    const at = new Browser(config, { address: '203.0.113.140' });
    expect((await at.signIn(email, 'x'.repeat(100_000))).status).toBe(429);
    const other = await signedUp(payload, 'editor');
    expect((await at.signIn(other.email, 'x'.repeat(257))).status).toBe(401);
  });
});
