import { beforeEach, describe, expect, it, vi } from 'vitest';
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
  const LATER = 60_000;

  it('joins requests that come close together into one renewal', async () => {
    for (const reason of ['甲', '乙', '丙']) await requestPublication(payload, reason);
    const build = vi.fn(async () => {});
    await publishWaiting(payload, build, Date.now() + LATER);
    expect(build).toHaveBeenCalledTimes(1);
    expect(await requests()).toEqual(['live 丙等 3 处']);
  });

  it('waits for an editor who is still saving, but not for ever', async () => {
    await requestPublication(payload, '甲');
    const build = vi.fn(async () => {});
    await publishWaiting(payload, build, Date.now());
    expect(build).not.toHaveBeenCalled();
    const [record] = await records();
    await payload.update({
      collection: 'publications',
      id: record?.id ?? '',
      data: { createdAt: new Date(Date.now() - 11_000).toISOString() } as never,
      overrideAccess: true,
    });
    await requestPublication(payload, '乙');
    await publishWaiting(payload, build, Date.now());
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('keeps the reason of a failure, and renews again when asked again', async () => {
    await requestPublication(payload, '甲');
    const fails = async () => {
      throw new Error('磁盘满了');
    };
    await publishWaiting(payload, fails, Date.now() + LATER);
    expect((await records())[0]).toMatchObject({ state: 'failed', error: '磁盘满了' });
    await requestPublication(payload, '乙');
    await publishWaiting(payload, async () => {}, Date.now() + LATER);
    expect(await requests()).toEqual(['failed 甲', 'live 乙']);
  });

  it('says that a renewal was interrupted by a stop, and renews the site at its start', async () => {
    await payload.create({
      collection: 'publications',
      data: { reason: '甲', state: 'building' },
      overrideAccess: true,
    });
    const stop = await startPublisher(payload, async () => {});
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
