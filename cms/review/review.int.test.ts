import { expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const community = (
  await payload.create({
    collection: 'communities',
    data: sample.community() as never,
    overrideAccess: true,
  })
).id;
const author = await apiAs(portal, 'contributor', [community]);
const editor = await apiAs(portal, 'communityEditor', [community]);
const visitor = publicApi(portal.config);

const recordOf = async (who: typeof author, id: string): Promise<string[]> => {
  const { text } = await who.ask(
    `activities?where[document][equals]=stories/${id}&sort=createdAt&limit=0`,
  );
  return JSON.parse(text).docs.map(({ name, action, comment }: Record<string, string>) =>
    [name, action, comment].filter(Boolean).join(' '),
  );
};

it('a draft is submitted, returned with a comment, submitted again, published, changed, withdrawn, deleted and brought back; the record says who did what', async () => {
  const draft = await author.send('POST', 'stories?draft=true', {
    title: '湖边的口琴',
    _status: 'draft',
  });
  const { id } = draft.doc;
  expect(draft.doc.communities.map((one: { id: string }) => one.id ?? one)).toEqual([community]);
  const path = `stories/${id}`;

  const incomplete = await author.send('PATCH', path, { review: 'submitted' });
  expect([incomplete.status, incomplete.text]).toEqual([400, expect.stringContaining('summary')]);
  const { date, summary } = sample.story();
  const filled = { date, summary, updatedAt: draft.doc.updatedAt };
  expect((await author.send('PATCH', `${path}?draft=true&typing=true`, filled)).status).toBe(200);
  expect((await author.send('PATCH', path, { review: 'submitted' })).status).toBe(200);
  expect((await author.send('PATCH', `${path}?draft=true`, { summary: '再改。' })).status).toBe(
    403,
  );

  expect((await editor.send('POST', `${path}/return`, { comment: '' })).status).toBe(400);
  expect((await editor.send('POST', `${path}/return`, { comment: '请写上时间。' })).status).toBe(
    200,
  );
  expect(
    (await author.send('PATCH', `${path}?draft=true`, { summary: '周五晚上七点。' })).status,
  ).toBe(200);
  expect((await author.send('POST', `${path}/comments`, { comment: '写上了。' })).status).toBe(201);
  expect((await author.send('PATCH', path, { review: 'submitted' })).status).toBe(200);

  const published = await editor.send('PATCH', path, { _status: 'published' });
  expect([published.status, published.doc?.review]).toEqual([200, 'none']);
  expect((await visitor(path)).status).toBe(200);
  expect((await editor.send('PATCH', path, { summary: '周五晚上七点半。' })).status).toBe(200);
  expect((await editor.send('PATCH', path, { _status: 'draft' })).status).toBe(200);
  expect((await visitor(path)).status).toBe(404);
  expect((await editor.send('PATCH', path, { deletedAt: new Date().toISOString() })).status).toBe(
    200,
  );
  const back = { deletedAt: null, _status: 'draft' };
  expect((await editor.send('PATCH', `${path}?trash=true`, back)).status).toBe(200);

  const expected = [
    'contributor created',
    'contributor submitted',
    'communityEditor returned 请写上时间。',
    'contributor edited',
    'contributor commented 写上了。',
    'contributor submitted',
    'communityEditor published',
    'communityEditor changed',
    'communityEditor withdrawn',
    'communityEditor trashed',
    'communityEditor restored',
  ];
  expect(await recordOf(editor, id)).toEqual(expected);
  expect(await recordOf(author, id)).toEqual(expected);
  const stranger = await apiAs(portal, 'contributor');
  expect(await recordOf(stranger, id)).toEqual([]);
});

it('its author takes a submitted draft back, and may edit it again', async () => {
  const story = { ...sample.story(), _status: 'draft' };
  const { doc } = await author.send('POST', 'stories?draft=true', story);
  const path = `stories/${doc.id}`;
  await author.send('PATCH', path, { review: 'submitted' });
  expect((await author.send('PATCH', path, { review: 'none', title: '夹带' })).status).toBe(403);
  expect((await author.send('PATCH', path, { review: 'none' })).status).toBe(200);
  expect((await author.send('PATCH', `${path}?draft=true`, { summary: '再改。' })).status).toBe(
    200,
  );
});

it('a draft cannot be submitted while something is missing, nor half of it typed past the check', async () => {
  const { doc } = await author.send('POST', 'stories?draft=true', {
    title: '半句',
    _status: 'draft',
  });
  for (const query of ['', '?draft=true']) {
    const reply = await author.send('PATCH', `stories/${doc.id}${query}`, { review: 'submitted' });
    expect(reply.status, query).toBe(400);
  }
  const typed = await author.send('PATCH', `stories/${doc.id}?draft=true&typing=true`, {
    title: '半句话',
  });
  expect(typed.doc.review).toBe('none');
});

it('a duplicate is a draft of its own, with an address that can be published', async () => {
  const event = sample.event({ title: '元宵猜灯谜', community });
  const { doc } = await editor.send('POST', 'events', event);
  const copied = await editor.send('POST', `events/${doc.id}/duplicate?draft=true`, {});
  expect(copied.doc).toMatchObject({
    slug: 'yuan-xiao-cai-deng-mi-2',
    _status: 'draft',
    review: 'none',
  });
  expect(copied.doc.publishedAt ?? null).toBeNull();
  const published = await editor.send('PATCH', `events/${copied.doc.id}`, { _status: 'published' });
  expect(published.status, published.text).toBe(200);
  expect((await visitor(`events/${doc.id}`)).status).toBe(200);
});
