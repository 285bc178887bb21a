import { createServer, type Socket } from 'node:net';
import { TOTP } from 'otpauth';
import { afterAll, expect, it } from 'vitest';

// Set before the portal reads its settings.
const mails: string[] = [];
const port = await mailServer();
process.env.SMTP_URL = `smtp://127.0.0.1:${port}?ignoreTLS=true`;
process.env.MAIL_FROM = 'portal@example.org';
process.env.ADMIN_URL = 'https://cms.example.org';
const { Browser } = await import('./testing/browser.ts');
const { freshPortal, publicApi, signedUp, user } = await import('./testing/portal.ts');
const { payload, config } = await freshPortal();
const api = publicApi(config);

it('who forgot the password is sent a mail in Chinese, whose link sets a new one', async () => {
  const { email } = await user(payload, 'editor');
  const body = JSON.stringify({ email });
  const headers = { 'Content-Type': 'application/json' };
  const asked = await api('users/forgot-password', { method: 'POST', headers, body });
  expect(asked.status).toBe(200);
  await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(1);
  const [mail = ''] = mails;
  expect(mail).toMatch(/^From: .*<portal@example\.org>/m);
  const text = decoded(mail);
  expect(text).toContain('重设鹿城编辑台的密码');
  const token = /https:\/\/cms\.example\.org\/admin\/reset\/(\w+)/.exec(text)?.[1];
  const reset = (password: string) =>
    api('users/reset-password', {
      method: 'POST',
      headers,
      body: JSON.stringify({ token, password }),
    });
  const weak = await reset('12345');
  expect([weak.status, weak.text]).toEqual([400, expect.stringContaining('至少要 12')]);
  const likeEmail = await reset(`${email.split('@')[0]}-1`);
  expect([likeEmail.status, likeEmail.text]).toEqual([400, expect.stringContaining('邮箱')]);
  expect((await reset('湖心亭里学口琴周三七点半')).status).toBe(200);
  const signIn = await api('users/login', {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: '湖心亭里学口琴周三七点半' }),
  });
  expect(signIn.status).toBe(200);
});

it('whether there is such an account is not told, and nobody is sent more than three an hour', async () => {
  const { email } = await user(payload, 'editor');
  const ask = (whom: string, address: string) =>
    new Browser(config, { address }).ask('POST', 'users/forgot-password', { email: whom });
  const known: Awaited<ReturnType<typeof ask>>[] = [];
  const unknown: typeof known = [];
  for (let turn = 0; turn < 5; turn += 1) {
    known.push(await ask(email, `198.51.100.${turn}`));
    unknown.push(await ask('nobody@example.org', `198.51.100.${10 + turn}`));
  }
  const said = (answers: typeof known) => answers.map(({ status, text }) => [status, text]);
  expect(said(unknown)).toEqual(said(known));
  expect(known.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  const ofThem = () => mails.filter((mail) => mail.includes(email)).length;
  await expect.poll(ofThem, { timeout: 10_000 }).toBe(3);
});

it('one address asks for ten mails an hour', async () => {
  const statuses = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const at = new Browser(config, { address: '198.51.100.77' });
    const { status } = await at.ask('POST', 'users/forgot-password', {
      email: `${turn}@example.org`,
    });
    statuses.push(status);
  }
  expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
});

it('who had a password, an e-mail or a second factor changed is told so', async () => {
  const who = await signedUp(payload, 'editor');
  const at = new Browser(config, { address: '198.51.100.78' });
  await at.signIn(who.email, who.password);
  const told = (text: string) =>
    expect
      .poll(() =>
        mails.some((mail) => mail.includes(`To: ${who.email}`) && decoded(mail).includes(text)),
      )
      .toBe(true);
  const current = who.password;
  const begun = await at.ask('POST', 'users/second-factor/begin', { current });
  const code = new TOTP({ secret: begun.json.secret }).generate();
  const { json } = await at.ask('POST', 'users/second-factor/confirm', { code });
  await told('手机验证开了');
  await at.ask('POST', 'users/second-factor/end', { current, code: json.codes[0] });
  await told('手机验证关了');
  const password = '湖心亭里学口琴周三七点半';
  await at.ask('POST', 'users/own-password', { current, password });
  await told('密码改了');
  await at.ask('POST', 'users/own-email', { current: password, email: 'new@example.org' });
  await told('登录用的邮箱改了');
}, 30_000);

/** A mail server that takes every mail and keeps it. @returns its port. */
function mailServer(): Promise<number> {
  const server = createServer((socket) => talk(socket));
  afterAll(() => server.close());
  return new Promise(
    (resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)), // a TCP server has one
  );
}

/** RFC 5321 as far as a client needs it that sends one mail. */
function talk(socket: Socket): void {
  let mail: string | null = null;
  let rest = '';
  socket.write('220 test\r\n');
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (mail !== null && line !== '.') mail += `${line}\n`;
      else if (mail !== null) {
        mails.push(mail);
        mail = null;
        socket.write('250 kept\r\n');
      } else if (line === 'DATA') {
        mail = '';
        socket.write('354 go on\r\n');
      } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 fine\r\n');
    }
  });
}

/** A mail's words: its headers and its body as they are read. */
function decoded(mail: string): string {
  const words = mail
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text) => Buffer.from(text, 'base64').toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, text) => quoted(text.replaceAll('_', ' ')));
  const body = /base64/i.test(mail)
    ? Buffer.from(mail.split('\n\n').slice(1).join(''), 'base64').toString()
    : quoted(mail);
  return words + body;
}

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
