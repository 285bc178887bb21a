import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { Browser } from '../testing/browser.ts';
import { freshPortal, signedUp } from '../testing/portal.ts';

const { payload, config } = await freshPortal();
const administrator = await signedUp(payload, 'administrator');
const editor = await signedUp(payload, 'editor');
const { json } = await new Browser(config).signIn(editor.email, editor.password);
const [head = '', body = '', signature = ''] = String(json.token).split('.');

const coded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
const signed = (header: object, claims: object, secret = payload.secret) => {
  const text = `${coded(header)}.${coded(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const isTaken = async (token: string) => {
  const headers = { authorization: `JWT ${token}` };
  return (await new Browser(config, { headers }).ask('GET', 'users/me')).json.user !== null;
};

it('the token of a sign-in is taken', async () => {
  expect(await isTaken([head, body, signature].join('.'))).toBe(true);
  // The tests below sign as the portal does.
  expect(await isTaken(signed(read(head), read(body)))).toBe(true);
});

it.each([
  ['of no algorithm', () => `${coded({ ...read(head), alg: 'none' })}.${body}.`],
  ['signed with another secret', () => signed(read(head), read(body), 'another secret')],
  ['of a session that there is not', () => signed(read(head), { ...read(body), sid: 'x' })],
  ['without a session', () => signed(read(head), { ...read(body), sid: undefined })],
  [
    'that names another user',
    () => signed(read(head), { ...read(body), id: administrator.user.id }),
  ],
  ['that has run out', () => signed(read(head), { ...read(body), exp: 1 })],
])('a token %s is not', async (_, token) => {
  expect(await isTaken(token())).toBe(false);
});
