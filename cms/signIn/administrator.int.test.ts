import { spawnSync } from 'node:child_process';
import { TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { checkAudits } from '../audit/check.ts';
import { Browser } from '../testing/browser.ts';
import { freshPortal, signedUp } from '../testing/portal.ts';

const { payload, config } = await freshPortal();

it('npm run administrator lets in whoever lost password and phone, while strangers try', async () => {
  const { user, email, password } = await signedUp(payload, 'administrator');
  const at = new Browser(config, { address: '198.51.100.1' });
  await at.signIn(email, password);
  const { json } = await at.ask('POST', 'users/second-factor/begin', { current: password });
  const code = new TOTP({ secret: json.secret }).generate();
  expect((await at.ask('POST', 'users/second-factor/confirm', { code })).status).toBe(200);
  for (let index = 0; index < 12; index += 1) {
    await new Browser(config, { address: '198.51.100.2' }).signIn(email, 'wrong');
  }
  expect(
    (await new Browser(config, { address: '198.51.100.2' }).signIn(email, password)).status,
  ).toBe(429);

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['cms/commands/administrator.ts'],
    {
      env: process.env,
      encoding: 'utf8',
    },
  );
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('The second factor is off');
  const given = /signs in with (\S+) from now on/.exec(stdout)?.[1] ?? '';
  expect((await new Browser(config, { address: '198.51.100.2' }).signIn(email, given)).status).toBe(
    200,
  );
  const { docs } = await payload.find({
    collection: 'audits',
    where: { name: { equals: '服务器上的命令' } },
    overrideAccess: true,
  });
  expect(docs).toMatchObject([
    {
      ...{ action: 'rights', document: `users/${user.id}`, title: user.name },
      details: 'npm run administrator：新密码，关闭手机验证',
    },
  ]);
  expect(JSON.stringify(docs)).not.toContain(given);
  expect(await checkAudits(payload)).toMatchObject({ wrong: 0 });
  // What was open before has ended.
  expect((await at.ask('GET', 'users/me')).json.user).toBeNull();
});
