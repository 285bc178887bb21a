import type { Payload } from 'payload';
import { beforeAll, expect, test } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import { runDue } from './run.ts';

let portal: Awaited<ReturnType<typeof freshPortal>>;
let payload: Payload;
let editor: Awaited<ReturnType<typeof apiAs>>;

beforeAll(async () => {
  portal = await freshPortal();
  payload = portal.payload;
  editor = await apiAs(portal, 'editor');
});

/** A year that is still to come, whatever the machine's calendar says. */
const YEAR = new Date().getFullYear() + 1;
const AT = { day: `${YEAR}-06-01`, time: '08:00' };
const BEFORE = new Date(`${YEAR}-06-01T07:59:59+08:00`);
const AFTER = new Date(`${YEAR}-06-01T08:00:00+08:00`);

test('a draft is published at its minute, once, with what was last saved', async () => {
  const id = await draft();
  expect(await ask(id, { action: 'publish', ...AT })).toMatchObject({ status: 201 });
  await payload.update({
    collection: 'stories',
    id,
    data: { title: '后来改的题目', _status: 'draft' },
    draft: true,
    overrideAccess: true,
  });
  await runDue(payload, BEFORE);
  expect(await isPublic(id)).toBe(false);
  await runDue(payload, AFTER);
  expect(await isPublic(id)).toBe(true);
  expect(await title(id)).toBe('后来改的题目');
  expect(await states(id)).toEqual([['publish', 'done', null]]);
  const requests = await publicationsOf(id);
  await runDue(payload, AFTER);
  expect(await publicationsOf(id)).toBe(requests);
});

test('what was missed is done in the order of its time, each once', async () => {
  const id = await draft();
  await ask(id, { action: 'publish', day: `${YEAR}-05-01`, time: '09:00' });
  await ask(id, { action: 'withdraw', day: `${YEAR}-05-01`, time: '10:00' });
  const other = await draft();
  await ask(other, { action: 'publish', day: `${YEAR}-05-01`, time: '09:30' });
  await runDue(payload, new Date(`${YEAR}-05-02T00:00:00+08:00`));
  expect(await isPublic(id)).toBe(false);
  expect(await isPublic(other)).toBe(true);
  expect(await ended(['publish', 'withdraw'], [id, other])).toEqual([
    ['publish', id],
    ['publish', other],
    ['withdraw', id],
  ]);
});

test('what cannot be published is refused when the time is set, field by field', {
  tags: 'transactions',
}, async () => {
  const id = await draft({ summary: undefined });
  const { status, text } = await ask(id, { action: 'publish', ...AT });
  expect(status).toBe(400);
  expect(text).toContain('"path":"summary"');
  expect(await states(id)).toEqual([]);
});

test('trying it changes nothing: the draft stays a draft, and nothing is published', async () => {
  const id = await draft();
  const before = await publicationsOf(id);
  await ask(id, { action: 'publish', ...AT });
  expect(await isPublic(id)).toBe(false);
  expect(await publicationsOf(id)).toBe(before);
  const { docs } = await payload.find({
    collection: 'activities',
    where: { document: { equals: `stories/${id}` }, action: { equals: 'published' } },
    overrideAccess: true,
  });
  expect(docs).toEqual([]);
});

test('a new time takes the place of the one before', async () => {
  const id = await draft();
  await ask(id, { action: 'publish', ...AT });
  await ask(id, { action: 'publish', day: `${YEAR}-07-01`, time: '08:00' });
  expect(await states(id)).toEqual([
    ['publish', 'cancelled', '改了时间'],
    ['publish', 'waiting', null],
  ]);
});

test('what is cancelled is not done', async () => {
  const id = await draft();
  const { doc } = await ask(id, { action: 'publish', ...AT });
  expect((await editor.send('POST', `schedules/${doc.id}/cancel`, {})).status).toBe(200);
  await runDue(payload, AFTER);
  expect(await isPublic(id)).toBe(false);
  expect((await editor.send('POST', `schedules/${doc.id}/cancel`, {})).status).toBe(409);
});

test('what is published by hand is not published again at its time', async () => {
  const id = await draft();
  await ask(id, { action: 'publish', ...AT });
  await editor.send('PATCH', `stories/${id}`, { _status: 'published' });
  expect(await states(id)).toEqual([['publish', 'cancelled', '已经手动发布']]);
});

test('what goes to the trash waits for nothing', async () => {
  const id = await draft();
  await ask(id, { action: 'publish', ...AT });
  await editor.send('PATCH', `stories/${id}`, { deletedAt: new Date().toISOString() });
  expect(await states(id)).toMatchObject([['publish', 'cancelled', '已移到回收站']]);
});

test('one that cannot be done any more holds up no other, and says why', async () => {
  const id = await draft();
  await ask(id, { action: 'publish', ...AT });
  await payload.update({
    collection: 'stories',
    id,
    data: { summary: null, _status: 'draft' } as never, // a draft may lack it
    draft: true,
    overrideAccess: true,
  });
  const other = await draft();
  await ask(other, { action: 'publish', ...AT });
  await runDue(payload, AFTER);
  expect(await states(id)).toEqual([['publish', 'failed', '摘要：请填写此项。']]);
  expect(await isPublic(other)).toBe(true);
  await editor.send('PATCH', `stories/${id}`, { summary: '有了。', _status: 'published' });
  expect(await states(id)).toEqual([['publish', 'cancelled', '已经手动发布']]);
});

test('who has lost the right to publish publishes nothing at a time either', async () => {
  const own = await apiAs(portal, 'communityEditor');
  const [community] = own.user.communities ?? [];
  const id = await draft({ communities: [community] });
  expect(
    (await own.send('POST', `schedules/for/stories/${id}`, { action: 'publish', ...AT })).status,
  ).toBe(201);
  await payload.update({
    collection: 'users',
    id: own.user.id,
    data: { role: 'contributor' },
    overrideAccess: true,
  });
  await runDue(payload, AFTER);
  expect(await isPublic(id)).toBe(false);
  expect((await states(id))[0]?.[1]).toBe('failed');
});

test('what a contributor changes after it was scheduled is to be read again', async () => {
  const author = await apiAs(portal, 'contributor');
  const { doc } = await author.send('POST', 'stories?draft=true', {
    ...sample.story({ _status: 'draft' }),
  });
  await ask(doc.id, { action: 'publish', ...AT });
  await author.send('PATCH', `stories/${doc.id}?draft=true`, { title: '换了', _status: 'draft' });
  expect((await states(doc.id))[0]?.[1]).toBe('failed');
});

test('nobody but who may publish a document sets a time for it', async () => {
  const id = await draft();
  const asked = { action: 'publish', ...AT };
  const path = `schedules/for/stories/${id}`;
  expect((await (await apiAs(portal, 'contributor')).send('POST', path, asked)).status).toBe(403);
  expect((await (await apiAs(portal, 'communityEditor')).send('POST', path, asked)).status).toBe(
    403,
  );
  expect((await editor.send('POST', 'schedules/for/users/1', asked)).status).toBe(400);
  expect((await editor.send('POST', 'schedules/for/stories/none', asked)).status).toBe(403);
  expect((await editor.send('POST', path, { ...asked, day: '2020-01-01' })).status).toBe(400);
  expect(await states(id)).toEqual([]);
});

test('a standing page is not taken off the site at a time either', {
  tags: 'transactions',
}, async () => {
  const { id } = await payload.create({
    collection: 'pages',
    data: { title: '关于', summary: '关于。', slug: 'about', _status: 'published' } as never, // checked by the collection
    overrideAccess: true,
  });
  const { status, text } = await editor.send('POST', `schedules/for/pages/${id}`, {
    action: 'withdraw',
    ...AT,
  });
  expect(status).toBe(409);
  expect(text).toContain('不能撤回');
});

test('the public reads no schedules', async () => {
  const anonymous = publicApi(portal.config);
  expect((await anonymous('schedules')).status).toBe(403);
  expect((await anonymous('schedules/for/stories/x', { method: 'POST' })).status).toBe(401);
});

async function draft(data: object = {}): Promise<string> {
  const { doc } = await editor.send('POST', 'stories?draft=true', {
    ...sample.story({ _status: 'draft', ...data }),
  });
  return doc.id;
}

const ask = (id: string, asked: object) =>
  editor.send('POST', `schedules/for/stories/${id}`, asked);

async function isPublic(id: string): Promise<boolean> {
  const where = { id: { equals: id }, _status: { equals: 'published' } } as const;
  const { totalDocs } = await payload.count({ collection: 'stories', where, overrideAccess: true });
  return totalDocs > 0;
}

const title = async (id: string) =>
  (await payload.findByID({ collection: 'stories', id, overrideAccess: true })).title;

async function states(id: string) {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { document: { equals: `stories/${id}` } },
    sort: 'createdAt',
    overrideAccess: true,
  });
  return docs.map(({ action, state, reason }) => [action, state, reason ?? null]);
}

async function ended(actions: string[], ids: string[]) {
  const { docs } = await payload.find({
    collection: 'schedules',
    where: { document: { in: ids.map((id) => `stories/${id}`) }, action: { in: actions } },
    sort: 'endedAt',
    overrideAccess: true,
  });
  expect(docs.every(({ state }) => state === 'done')).toBe(true);
  return docs.map(({ action, document }) => [action, document.split('/')[1]]);
}

async function publicationsOf(id: string): Promise<number> {
  const { docs } = await payload.find({
    collection: 'publications',
    pagination: false,
    overrideAccess: true,
  });
  return docs.filter(({ scope }) => JSON.stringify(scope).includes(id)).length;
}
