import { ValidationError } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { event, exchangePortal, send, xlsx } from '../testing/exchange.ts';
import { apiAs, freshPortal, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const { made, beiPu, library, eventsNamed, editor } = await exchangePortal(portal);

const colleague = await apiAs(portal, 'editor');

const waiting = async () =>
  (await payload.find({ collection: 'publications', pagination: false, overrideAccess: true }))
    .docs;
const forget = () =>
  payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
describe('five hundred events', () => {
  const rows = Array.from({ length: 500 }, (_, at) => event(`读书会${at + 1}`));
  const wrong = rows.map((row, at) => (at === 210 ? event('读书会错', { 日期: '5.1' }) : row));
  let id = '';

  beforeAll(async () => {
    await forget();
    // On a busy machine they would be too many: how long they take is not what is tested here.
    const began = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(began);
  });
  afterAll(() => void vi.restoreAllMocks());

  it('are checked, and one that is wrong is named by its row and column', async () => {
    const since = performance.now();
    const { status, json } = await send(editor.ask, 'imports/check', await xlsx(wrong), {
      kind: 'events',
    });
    process.stdout.write(`500 rows checked in ${seconds(since)}\n`);
    expect(status).toBe(200);
    expect(json.rows).toHaveLength(500);
    const refused = json.rows.filter((row: { refusals: object[] }) => row.refusals.length > 0);
    expect(refused).toMatchObject([
      { row: 212, refusals: [{ heading: '日期', message: '请写全年月日，例如 2026-05-01。' }] },
    ]);
    expect(json.rows[0]).toMatchObject({
      row: 2,
      title: '读书会1',
      when: '每周五 晚上7点半开始',
      where: '鹿城图书室',
      address: '/events/du-shu-hui-1/',
      refusals: [],
      warnings: [],
    });
    expect(json.rows[0].next).toHaveLength(3);
  });

  it('do not come in while one is wrong: not one of them', async () => {
    const data = { kind: 'events', publish: true };
    const { status, json } = await send(editor.ask, 'imports', await xlsx(wrong), data);
    expect(status).toBe(400);
    expect(json.errors[0].message).toBe(
      '有 1 行要改，一行也没有导入。第 212 行“日期”：请写全年月日，例如 2026-05-01。',
    );
    expect(await eventsNamed('读书会')).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it('come in as one, published, with one publication, while others save', {
    tags: 'transactions',
    timeout: 120_000,
  }, async () => {
    const since = performance.now();
    const importing = send(editor.ask, 'imports', await xlsx(rows), {
      kind: 'events',
      publish: true,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const saved = await colleague.send('POST', 'stories', sample.story({ _status: 'draft' }));
    const { status, json } = await importing;
    process.stdout.write(`500 rows imported and published in ${seconds(since)}\n`);
    expect(saved.status).toBe(201);
    expect(status).toBe(201);
    expect(json.count).toBe(500);
    ({ id } = json);
    const docs = await eventsNamed('读书会');
    expect(docs).toHaveLength(500);
    expect(docs[0]).toMatchObject({
      title: '读书会1',
      slug: 'du-shu-hui-1',
      kind: '阅读活动',
      venue: library.id,
      community: beiPu.id,
      _status: 'published',
      createdBy: editor.user.id,
      schedule: {
        from: '2026-12-04',
        start: '19:30',
        rules: [{ kind: 'weekly', weekdays: ['5'] }],
      },
    });
    const [publication, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(publication).toMatchObject({ reason: '导入“表.xlsx”' });
    expect(publication?.scope).toHaveLength(500);
  });

  it('that are there already are said to look alike', { tags: 'transactions' }, async () => {
    const { json } = await send(
      editor.ask,
      'imports/check',
      await xlsx([rows[0] ?? [], rows[0] ?? []]),
      { kind: 'events' },
    );
    expect(json.rows[0].warnings).toEqual(['编辑台里已经有同名、同一天的，请看看是不是重了。']);
    expect(json.rows[1].warnings).toHaveLength(2);
    expect(json.rows[1].address).toBe('/events/du-shu-hui-1-3/');
  });

  it('are not taken back unasked when somebody else has changed one', {
    tags: 'transactions',
  }, async () => {
    const [first] = await eventsNamed('读书会');
    await colleague.send('PATCH', `events/${first?.id}`, { summary: '改过了。' });
    await forget();
    const refused = await editor.send('POST', `imports/${id}/take-back`, {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('“读书会1”后来被别人改过');
    expect(await eventsNamed('读书会')).toHaveLength(500);
  });

  it('are not taken back while something uses one: nothing is, and it is named', {
    tags: 'transactions',
    timeout: 120_000,
  }, async () => {
    const [, second] = await eventsNamed('读书会');
    const story = await made(
      'stories',
      sample.story({ title: '读书会的故事', events: [second?.id] }),
    );
    const refused = await editor.send('POST', `imports/${id}/take-back`, { force: true });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(
      '一条也没有撤回。“读书会2”：还不能删除，用到它的有：故事“读书会的故事”',
    );
    expect(await eventsNamed('读书会')).toHaveLength(500);
    await payload.delete({ collection: 'stories', id: story.id, overrideAccess: true });
    await forget();
  });

  it('are taken back as one, with one publication, and lie in the trash', {
    tags: 'transactions',
    timeout: 120_000,
  }, async () => {
    const since = performance.now();
    const taken = await editor.send('POST', `imports/${id}/take-back`, { force: true });
    process.stdout.write(`500 rows taken back in ${seconds(since)}\n`);
    expect(taken.status).toBe(200);
    expect(await eventsNamed('读书会')).toEqual([]);
    const { totalDocs } = await payload.count({
      collection: 'events',
      where: { title: { like: '读书会' } },
      trash: true,
      overrideAccess: true,
    });
    expect(totalDocs).toBe(500);
    expect(await waiting()).toHaveLength(1);
    const again = await editor.send('POST', `imports/${id}/take-back`, {});
    expect(again.status).toBe(409);
    expect(again.text).toContain('已经撤回');
  });
});

describe('all or nothing', () => {
  const ten = () => Array.from({ length: 10 }, (_, at) => event(`全有或全无${at}`));
  const data = { kind: 'events', publish: true };

  it('what only the collection refuses is named too, and what came before it does not stay', {
    tags: 'transactions',
  }, async () => {
    const create = payload.create.bind(payload);
    const spy = vi.spyOn(payload, 'create').mockImplementation((options) => {
      const { title } = options.data as { title?: string };
      if (title === '全有或全无5') {
        const errors = [{ path: 'schedule.from', message: '这一天不行。' }];
        throw new ValidationError({ collection: 'events', errors });
      }
      return create(options);
    });
    const { status, json } = await send(editor.ask, 'imports', await xlsx(ten()), data);
    spy.mockRestore();
    expect(status).toBe(400);
    expect(json.errors[0].message).toBe('有 1 行要改，一行也没有导入。第 7 行“日期”：这一天不行。');
    expect(await eventsNamed('全有或全无')).toEqual([]);
    expect(
      (
        await payload.count({
          collection: 'activities',
          where: { title: { like: '全有或全无' } },
          overrideAccess: true,
        })
      ).totalDocs,
    ).toBe(0);
  });

  it('two at once: one comes in, the other is told to wait', { tags: 'transactions' }, async () => {
    const file = await xlsx(ten());
    const both = await Promise.all([1, 2].map(() => send(editor.ask, 'imports', file, data)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.json.errors[0].message).toBe(
      '有人正在导入或撤回，请过半分钟再试。',
    );
    expect(await eventsNamed('全有或全无')).toHaveLength(10);
  });

  it('what would keep others waiting for too long is undone, and it is said how many are possible', {
    tags: 'transactions',
  }, async () => {
    const create = payload.create.bind(payload);
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now);
    const spy = vi.spyOn(payload, 'create').mockImplementation((options) => {
      now += 2600;
      return create(options);
    });
    const { status, json } = await send(editor.ask, 'imports', await xlsx(ten()), data);
    spy.mockRestore();
    clock.mockRestore();
    expect(status).toBe(409);
    expect(json.errors[0].message).toBe(
      '一次 10 条太多了，别人会等太久，所以什么也没有改。请分成几次，一次不超过 50 条。',
    );
    expect(await eventsNamed('全有或全无')).toHaveLength(10);
  });
});

it('without transactions nothing comes in, and it is said what the database needs', {
  tags: 'withoutTransactions',
}, async () => {
  const reply = await send(editor.ask, 'imports', await xlsx([event('没有事务')]), {
    kind: 'events',
  });
  expect(reply.status).toBe(409);
  expect(reply.json.errors[0].message).toContain('MongoDB 要设成副本集');
  expect(await eventsNamed('没有事务')).toEqual([]);
});
