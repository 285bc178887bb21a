import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { config } = portal;
const visitor = publicApi(config);
const editor = await apiAs(portal, 'editor');
await editor.send('POST', 'stories', sample.story({ title: '公开的故事' }));

describe('the public reads in pages', () => {
  it.each([
    'limit=501',
    'limit=0',
    'limit=-1',
    'limit=1e9',
    'limit=NaN',
    'pagination=false',
    'pagination=false&limit=0',
    'depth=2',
    'depth=-1',
    'depth=99',
    'page=0',
    'populate[users][email]=true',
    'joins[x][limit]=0',
    'select=x',
    'select[createdBy.hash]=true',
    'sort[a]=b',
    'where=x',
    'where={',
    'where[createdBy.email][like]=e',
    'where[createdBy][exists]=true',
    'where[consentNote][exists]=true',
    'where[pinyin][like]=g',
    'where[title][$where]=1',
    'where[title][near]=1',
    'where[updatedAt][like]=2',
    'where[updatedAt][equals]=x',
    'where[title][equals]=a%00b',
    'where[body.root.type][equals]=root',
    'where[and]=x',
    'where[or][0]=null',
    `where[id][in]=${'x,'.repeat(2000)}`,
    Array.from({ length: 101 }, (_, at) => `where[or][${at}][id][equals]=${at}`).join('&'),
    'sort=createdBy.resetPasswordToken',
    'sort=pinyin',
  ])('and is refused with a sentence: %s', async (query) => {
    const { status, text } = await visitor(`stories?${query}`);
    expect(status, text).toBe(400);
    expect(JSON.parse(text).errors[0].message.length).toBeGreaterThan(5);
  });

  it('of five hundred, one step deep, and finds what it looks for', async () => {
    const query = 'limit=500&depth=1&sort=-date&select[title]=true&where[title][like]=公开';
    const { status, text } = await visitor(`stories?${query}`);
    expect([status, JSON.parse(text).docs.length]).toEqual([200, 1]);
    expect((await visitor('stories?pagination=false&limit=100&depth=0')).status).toBe(200);
  });

  it('and an address without end is none', async () => {
    expect((await visitor(`stories?q=${'x'.repeat(17_000)}`)).status).toBe(414);
  });
});

it('users read more at once, and deeper, and not without end either', async () => {
  expect((await editor.ask('stories?limit=2000&depth=2')).status).toBe(200);
  expect((await editor.ask('stories?pagination=false')).status).toBe(200);
  expect((await editor.ask('stories?limit=2001')).status).toBe(400);
  expect((await editor.ask('stories?depth=6')).status).toBe(400);
});

it('what Payload keeps for itself, and versions of what has none, cannot be asked', async () => {
  const administrator = await apiAs(portal, 'administrator');
  for (const path of [
    'payload-kv',
    'payload-locked-documents',
    'payload-migrations',
    'payload-preferences',
    'venues/versions',
    'users/verify/x',
  ]) {
    expect((await administrator.ask(path)).status, path).toBe(404);
  }
  const locked = { document: { relationTo: 'stories', value: 'x' }, user: editor.user.id };
  const contributor = await apiAs(portal, 'contributor');
  expect((await contributor.send('POST', 'payload-locked-documents', locked)).status).toBe(404);
});

describe('what is no document is refused with a sentence', () => {
  const json = (body: string) => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  it.each<[string, RequestInit]>([
    ['null', json('null')],
    ['a text', json('"x"')],
    ['a list', json('[]')],
    ['half of one', json('{"title":')],
    ['a date that is none', json('{"title":"x","createdAt":"tomorrow"}')],
    ['the name of what every object has', json('{"title":"x","__proto__":{"a":1}}')],
    ['a title that is an object', json('{"title":{"a":1}}')],
    ['a relation that is a list', json('{"title":"x","brand":["y"]}')],
    ['a relation to nothing', json('{"title":"x","date":"2026-11-24","summary":"x","brand":"y"}')],
    [
      'a form that breaks off',
      { ...json('--x\r\n'), headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
    ],
    ['a form without parts', { ...json(''), headers: { 'Content-Type': 'multipart/form-data' } }],
  ])('%s', async (_, init) => {
    const { status, text } = await editor.ask('stories?draft=true', init);
    expect([status, text.length > 20], text).toEqual([400, true]);
  });
});

it('an address with half an escape is refused with a sentence', async () => {
  const { status, text } = await visitor('stories/%ff');
  expect([status, JSON.parse(text).errors[0].message.length > 5]).toEqual([400, true]);
});

it.each(['__proto__', 'constructor', 'toString', 'globals/__proto__'])(
  'no collection has the name of what every object has: %s',
  async (name) => {
    for (const path of [name, `${name}/constructor`]) {
      expect((await visitor(path)).status, path).toBe(404);
      expect((await editor.send('POST', path, {})).status, path).toBe(404);
    }
  },
);

it('a file that is not there is none, for users too', async () => {
  for (const name of ['nothing.webp', '%2e%2e%2fportal.db', '..%2f..%2fetc%2fpasswd', 'a%00']) {
    const { status } = await editor.ask(`media/file/${name}`);
    expect([400, 404], name).toContain(status);
  }
});

it('no picture is fetched from an address that a request names', async () => {
  const asked = { url: 'https://pictures.example.org/a.png', filename: 'a.png' };
  const { status, text } = await editor.send('POST', 'media', {
    ...asked,
    alt: '一张照片',
    people: 'none',
  });
  expect([status, text]).toEqual([400, expect.stringContaining('请先选一张图片')]);
  expect((await editor.ask(`media/paste-url?src=${asked.url}`)).status).toBe(400);
});

it('the site is renewed once, however often somebody asks', async () => {
  for (let at = 0; at < 5; at += 1) {
    const { status } = await editor.ask('publications/renew', { method: 'POST' });
    expect(status).toBe(202);
  }
  const { totalDocs } = await portal.payload.count({
    collection: 'publications',
    where: { reason: { equals: '手动更新' } },
    overrideAccess: true,
  });
  expect(totalDocs).toBe(1);
});
