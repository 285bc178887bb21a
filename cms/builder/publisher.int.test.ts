import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scope } from '#content/publication.ts';
import { TookTooLong } from '../children.ts';
import { requestPublication } from '../publishing/request.ts';
import { freshPortal, publicApi, sample } from '../testing/portal.ts';
import { publishWaiting, startPublisher } from './publisher.ts';

const { payload, config } = await freshPortal();

const requests = async (): Promise<string[]> =>
  (await records()).map(({ reason, state }) => `${state} ${reason}`);

async function records() {
  const found = await payload.find({
    collection: 'publications',
    sort: 'createdAt',
    pagination: false,
    overrideAccess: true,
  });
  return found.docs;
}

beforeEach(async () => {
  await payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
});

describe('what asks for the site to be renewed', () => {
  const create = (data: object, draft = false) =>
    payload.create({ collection: 'stories', data: data as never, draft, overrideAccess: true });
  const update = (id: string, data: object, options = {}) =>
    payload.update({ collection: 'stories', id, data, overrideAccess: true, ...options });

  it('publishing does, and names what was published', async () => {
    await create(sample.story({ title: '缝补' }));
    expect(await requests()).toEqual(['waiting 发布“缝补”']);
  });

  it('a draft does not, nor saving it again, nor a draft on top of what is published', async () => {
    const draft = await create(sample.story({ _status: 'draft' }), true);
    await update(draft.id, { title: '还没写完' }, { draft: true });
    await update(draft.id, { title: '自动存的' }, { draft: true, autosave: true });
    const story = await create(sample.story());
    await payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
    await update(story.id, { title: '改了一半', _status: 'draft' }, { draft: true });
    expect(await requests()).toEqual([]);
  });

  it('changing, taking back and deleting what is published does', async () => {
    const story = await create(sample.story({ title: '春联' }));
    await update(story.id, { summary: '写春联。' });
    await update(story.id, { _status: 'draft' });
    await update(story.id, { _status: 'published' });
    await payload.delete({ collection: 'stories', id: story.id, overrideAccess: true });
    expect((await requests()).map((request) => request.slice(8, 10))).toEqual([
      '发布',
      '修改',
      '撤回',
      '发布',
      '删除',
    ]);
  });

  it('deleting a draft does not', async () => {
    const draft = await create(sample.story({ _status: 'draft' }), true);
    await payload.delete({ collection: 'stories', id: draft.id, overrideAccess: true });
    expect(await requests()).toEqual([]);
  });

  it('the site itself does, and places do, which know no drafts', async () => {
    await payload.updateGlobal({
      slug: 'site',
      data: { name: '鹿城', description: '门户。' },
      overrideAccess: true,
    });
    const venue = sample.venue({ name: '驿站' }) as never;
    await payload.create({ collection: 'venues', data: venue, overrideAccess: true });
    expect(await requests()).toEqual(['waiting 修改“鹿城”', 'waiting 发布“驿站”']);
  });
});

describe('the publisher', () => {
  const NOTHING_LEFT = { documents: [], pages: [] };

  it('records what a publication left as it was, in sentences for editors', async () => {
    await requestPublication(payload, { reason: '甲', scope: [] });
    const held = { collection: 'events', id: '1', title: '晚会', isKept: true };
    const report = {
      documents: [
        { ...held, path: 'schedule.until', message: '截止日期太早。The last day is too early.' },
        { ...held, path: '', message: 'Maximum call stack size exceeded', isKept: false },
      ],
      pages: [{ path: '/media/a.webp', message: 'answered 404', isKept: false }],
    };
    await publishWaiting(payload, async () => report);
    const [record] = await records();
    expect(record?.state).toBe('live');
    expect(record?.problems?.split('\n')).toEqual([
      '活动“晚会”没有更新，还是原来的样子：截止日期：截止日期太早。',
      '活动“晚会”没有放到网站上：里面的内容网站显示不了。',
      '/media/a.webp 做不出来，没有放到网站上，请告诉管理员。',
    ]);
  });

  it.each([
    [new TookTooLong(15), /超过 15 分钟/],
    [new Error('EACCES: permission denied'), /写不进去/],
    [new Error('The CMS at http://x does not answer to events: refused.'), /读不到编辑台/],
    [new Error('x is not a function (/srv/app/a.js:1:2)'), /程序出了错/],
  ])('says of %s what an editor can do, and nothing of the program', async (error, sentence) => {
    await requestPublication(payload, { reason: '甲', scope: [] });
    await publishWaiting(payload, () => Promise.reject(error));
    const [record] = await records();
    expect(record?.error).toMatch(sentence);
    expect(record?.error).not.toMatch(/[a-z]{3}|\//i);
  });

  it('joins requests that come close together into one renewal', async () => {
    for (const reason of ['甲', '乙', '丙'])
      await requestPublication(payload, { reason, scope: [] });
    const build = vi.fn(async () => NOTHING_LEFT);
    await publishWaiting(payload, build);
    expect(build).toHaveBeenCalledTimes(1);
    // Which one names them is the newest, where the clock tells them apart.
    expect(await requests()).toEqual([expect.stringMatching(/^live [甲乙丙]等 3 处$/)]);
  });

  it('publishes together what several asked for, and everything when one asks for that', async () => {
    const [first, second] = [
      { collection: 'stories', id: '1' },
      { collection: 'events', id: '2' },
    ];
    const build = vi.fn(async (_: Scope) => NOTHING_LEFT);
    await requestPublication(payload, { reason: '甲', scope: [first] });
    await requestPublication(payload, { reason: '乙', scope: [second] });
    expect(await publishWaiting(payload, build)).toBe('live');
    expect(build.mock.calls[0]?.[0]).toHaveLength(2);
    expect(build.mock.calls[0]?.[0]).toEqual(expect.arrayContaining([first, second]));
    await requestPublication(payload, { reason: '丙', scope: [first] });
    await requestPublication(payload, { reason: '丁', scope: 'everything' });
    await publishWaiting(payload, build);
    expect(build.mock.calls[1]?.[0]).toBe('everything');
    expect(await publishWaiting(payload, build)).toBeNull();
  });

  it('publishes at once what is saved while it waits', async () => {
    const scopes: Scope[] = [];
    const stop = await startPublisher(payload, async (scope) => {
      scopes.push(scope);
      return NOTHING_LEFT;
    });
    await expect.poll(() => scopes.length).toBe(1);
    const story = await payload.create({
      collection: 'stories',
      data: sample.story() as never,
      overrideAccess: true,
    });
    await expect.poll(() => scopes.length, { interval: 5 }).toBe(2);
    expect(scopes[1]).toEqual([{ collection: 'stories', id: story.id }]);
    await stop();
  });

  it('keeps the reason of a failure, and renews again when asked again', async () => {
    await requestPublication(payload, { reason: '甲', scope: [] });
    const fails = async () => {
      throw new Error('ENOSPC: no space left on device');
    };
    await publishWaiting(payload, fails);
    expect((await records())[0]).toMatchObject({
      state: 'failed',
      error: '服务器的磁盘满了，请告诉管理员。',
    });
    await requestPublication(payload, { reason: '乙', scope: [] });
    await publishWaiting(payload, async () => NOTHING_LEFT);
    expect(await requests()).toEqual(['failed 甲', 'live 乙']);
  });

  it('says that a renewal was interrupted by a stop, and renews the site at its start', async () => {
    await payload.create({
      collection: 'publications',
      data: { reason: '甲', state: 'building' },
      overrideAccess: true,
    });
    const stop = await startPublisher(payload, async () => NOTHING_LEFT);
    await stop();
    expect((await requests())[0]).toBe('failed 甲');
    expect((await records())[1]).toMatchObject({ reason: '启动时更新' });
  });
});

it('the state of the site is told to users only, and only users may ask for a renewal', async () => {
  const api = publicApi(config);
  expect((await api('publications/state')).status).toBe(401);
  expect((await api('publications/renew', { method: 'POST' })).status).toBe(401);
  expect(await requests()).toEqual([]);
});
