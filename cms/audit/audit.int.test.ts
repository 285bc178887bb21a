import type { Payload } from 'payload';
import { describe, expect, it } from 'vitest';
import { ADDRESS_HEADER } from '../clientAddress.ts';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import { checkAudits } from './check.ts';
import { pruneAudits } from './prune.ts';

const portal = await freshPortal();
const { payload, config } = portal;
const visitor = publicApi(config);
const administrator = await apiAs(portal, 'administrator');
const editor = await apiAs(portal, 'editor');

const SOON = { timeout: 5000 };

async function entries(where: object = {}) {
  const { docs } = await payload.find({
    collection: 'audits',
    where: where as never, // a query of the tests below
    sort: 'createdAt',
    pagination: false,
    overrideAccess: true,
  });
  return docs;
}

const of = (document: string) => entries({ document: { equals: document } });

const signIn = (email: string, password: string) =>
  visitor('users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [ADDRESS_HEADER]: '203.0.113.7' },
    body: JSON.stringify({ email, password }),
  });

describe('what is recorded', () => {
  it('signing in, also where it fails, with the address that was typed and without the password', async () => {
    const email = 'audit@example.org';
    const password = '湖心亭里学口琴七点半开始';
    await payload.create({
      collection: 'users',
      data: { name: '林审计', email, password, role: 'editor' },
      overrideAccess: true,
    });
    expect((await signIn(email, password)).status).toBe(200);
    expect((await signIn(email, 'not this one 猜错的')).status).toBe(401);
    await expect.poll(() => entries({ address: { equals: '203.0.113.7' } }), SOON).toHaveLength(2);
    const two = await entries({ address: { equals: '203.0.113.7' } });
    expect(two).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'signedIn', name: '林审计' }),
        expect.objectContaining({ action: 'signInRefused', title: email }),
      ]),
    );
    expect(JSON.stringify(two)).not.toMatch(/湖心亭|猜错/);
  });

  it('what somebody may not do', async () => {
    const contributor = await apiAs(portal, 'contributor');
    expect((await contributor.send('POST', 'venues', sample.venue())).status).toBe(403);
    await expect
      .poll(() => entries({ by: { equals: contributor.user.id } }), SOON)
      .toMatchObject([{ action: 'signedIn' }, { action: 'refused', details: 'POST /api/venues' }]);
  });

  it('rights and passwords of an account: which, and not the password', async () => {
    const { user } = await apiAs(portal, 'editor');
    const password = '桃源湖畔跳舞的那些人们都在';
    await administrator.send('PATCH', `users/${user.id}`, { role: 'administrator', password });
    const [entry, ...more] = await of(`users/${user.id}`);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ action: 'rights', by: administrator.user.id, title: user.name });
    expect(entry?.details).toContain('角色');
    expect(entry?.details).toContain('密码');
    expect(JSON.stringify(entry)).not.toContain(password);
    expect(entry?.details).not.toMatch(/salt|hash/);
  });

  it('an account that goes to the trash, in plain words', async () => {
    const { user } = await apiAs(portal, 'editor');
    await administrator.send('PATCH', `users/${user.id}`, { deletedAt: new Date().toISOString() });
    expect(await of(`users/${user.id}`)).toMatchObject([{ action: 'rights', details: '回收站' }]);
  });

  it('what becomes of a document, by the names of its fields, from the first draft to its end', async () => {
    const made = await editor.send('POST', 'stories', sample.story({ title: '审计的故事' }));
    const path = `stories/${made.doc.id}`;
    await editor.send('PATCH', path, { summary: '换了摘要。' });
    await editor.send('PATCH', path, { _status: 'draft' });
    await editor.send('PATCH', path, { deletedAt: new Date().toISOString() });
    await editor.send('PATCH', `${path}?trash=true`, { deletedAt: null });
    await editor.send('PATCH', path, { deletedAt: new Date().toISOString() });
    expect((await administrator.ask(`${path}?trash=true`, { method: 'DELETE' })).status).toBe(200);
    const all = await of(path);
    expect(all.map(({ action }) => action)).toEqual([
      'published',
      'changed',
      'withdrawn',
      'trashed',
      'restored',
      'trashed',
      'erased',
    ]);
    expect(all[1]).toMatchObject({ title: '审计的故事', details: '摘要', name: 'editor' });
    expect(JSON.stringify(all)).not.toContain('换了摘要');
  });

  it('a draft that is saved twenty times an hour, once', async () => {
    const made = await editor.send(
      'POST',
      'stories?draft=true',
      sample.story({ _status: 'draft' }),
    );
    const path = `stories/${made.doc.id}`;
    for (let at = 0; at < 20; at += 1) {
      await editor.send('PATCH', `${path}?draft=true`, {
        summary: `第${at}次。`,
        _status: 'draft',
      });
    }
    expect((await of(path)).map(({ action }) => action)).toEqual(['created', 'edited']);
  });

  it('what is undone is not recorded as done', async () => {
    const { totalDocs: before } = await payload.count({
      collection: 'audits',
      overrideAccess: true,
    });
    const wrong = sample.story({ title: '' });
    expect((await editor.send('POST', 'stories', wrong)).status).toBe(400);
    const { totalDocs: after } = await payload.count({
      collection: 'audits',
      overrideAccess: true,
    });
    expect(after).toBe(before);
  });

  it('a thousand refusals from one address, as twenty', async () => {
    const headers = { [ADDRESS_HEADER]: '198.51.100.1' };
    for (let at = 0; at < 1000; at += 1) await visitor('publications/state', { headers });
    await expect
      .poll(() => entries({ address: { equals: '198.51.100.1' } }), SOON)
      .toHaveLength(20);
  });
});

describe('what was recorded', () => {
  it.each(['anonymous', 'contributor', 'communityEditor', 'editor'] as const)(
    'is not read by %s',
    async (role) => {
      const ask = role === 'anonymous' ? visitor : (await apiAs(portal, role)).ask;
      for (const path of ['audits', 'audits/count', 'audits/check']) {
        expect([401, 403]).toContain((await ask(path)).status);
      }
    },
  );

  it('is read by administrators, and changed by nobody', async () => {
    const listed = await administrator.ask('audits?where[action][equals]=signedIn');
    expect(listed.status).toBe(200);
    const { docs } = JSON.parse(listed.text);
    const path = `audits/${docs[0].id}`;
    const entry = { name: '别人', action: 'signedIn', mac: 'x' };
    expect((await administrator.send('POST', 'audits', entry)).status).toBe(403);
    expect((await administrator.send('PATCH', path, { name: '别人' })).status).toBe(403);
    expect((await administrator.ask(path, { method: 'DELETE' })).status).toBe(403);
    const every = 'audits?where[id][exists]=true';
    expect((await administrator.ask(every, { method: 'DELETE' })).status).toBe(403);
    // Nor by the portal's own code, whose access is not asked.
    const { id } = docs[0];
    const own = { collection: 'audits', id, overrideAccess: true } as const;
    await expect(payload.update({ ...own, data: { name: '别人' } })).rejects.toThrow('谁都不能改');
    await expect(payload.delete(own)).rejects.toThrow('谁都不能改');
  });

  it('is found out where somebody changes the database itself', async () => {
    const before = await check();
    expect(before).toMatchObject({ wrong: 0 });
    expect(before.entries).toBeGreaterThan(20);
    const [entry] = await entries({ action: { equals: 'rights' } });
    const id = entry?.id ?? '';
    await payload.db.updateOne({ collection: 'audits', id, data: { name: '别人' } });
    expect(await check()).toMatchObject({ wrong: 1, ids: [id] });
    await payload.db.updateOne({ collection: 'audits', id, data: { name: entry?.name } });
    expect(await checkAudits(payload)).toMatchObject({ wrong: 0 });
  });

  it('goes when its time is over, and not before', async () => {
    const { totalDocs } = await payload.count({ collection: 'audits', overrideAccess: true });
    const day = 24 * 60 * 60_000;
    expect(await pruneAudits(payload, 180, new Date(Date.now() + 179 * day))).toBe(0);
    expect(await pruneAudits(payload, 180, new Date(Date.now() + 181 * day))).toBe(totalDocs);
    expect(await entries()).toEqual([]);
  });

  it('fails no save where it cannot be written', async () => {
    const { create } = payload;
    payload.create = ((args: Parameters<Payload['create']>[0]) =>
      args.collection === 'audits'
        ? Promise.reject(new Error('no room'))
        : create.call(payload, args)) as typeof create;
    const made = await editor.send('POST', 'stories', sample.story());
    payload.create = create;
    expect(made.status, made.text).toBe(201);
  });
});

async function check() {
  const { status, text } = await administrator.ask('audits/check');
  expect(status).toBe(200);
  return JSON.parse(text);
}
