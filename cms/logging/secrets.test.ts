import { expect, it } from 'vitest';
import { lineWithoutSecrets, withoutSecrets } from './secrets.ts';

it.each([
  [
    'the values of a query',
    'Failed query: update users set hash = ?\nparams: 8f3a,\nsalt,7\n    at run (a.js:1)',
    'Failed query: update users set hash = ?\nparams: ***\n    at run (a.js:1)',
  ],
  [
    'a password in an address',
    'connect mongodb://portal:geheim@db.example.org/portal failed',
    'connect mongodb://portal:***@db.example.org/portal failed',
  ],
  [
    'a session',
    'Cookie payload-token=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.c2lnbmF0dXJl is old',
    'Cookie payload-token=*** is old',
  ],
  ['a key in a link', 'GET /api/x?depth=0&token=abc123&y=1', 'GET /api/x?depth=0&token=***&y=1'],
  ['a header', 'Authorization: Bearer 0123456789abcdef', 'Authorization: Bearer ***'],
  [
    'nothing else',
    'GET http://localhost:3000/admin: 活动 42',
    'GET http://localhost:3000/admin: 活动 42',
  ],
])('%s', (_, text, hidden) => {
  expect(withoutSecrets(text)).toBe(hidden);
});

it('in a line of the log, at any depth, nothing secret is left', () => {
  const err = {
    message: 'Failed query: insert\nparams: the-hash',
    params: ['the-hash'],
    data: { email: 'a@example.org', password: 'the-password', resetPasswordToken: 'the-token' },
    cause: { headers: { authorization: 'JWT the-session', cookie: 'the-cookie' } },
  };
  const line = lineWithoutSecrets(`${JSON.stringify({ level: 50, err, msg: 'it failed' })}\n`);
  expect(line).not.toMatch(/the-/);
  expect(JSON.parse(line)).toMatchObject({ level: 50, msg: 'it failed' });
  expect(line.endsWith('}\n')).toBe(true);
});

it('what is no JSON is hidden as text', () => {
  expect(lineWithoutSecrets('Error: at mongodb://u:p@h')).toBe('Error: at mongodb://u:***@h');
});
