import { type CollectionSlug, handleEndpoints, ValidationError } from 'payload';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import type { Cell } from './file/cell.ts';
import { readTable } from './file/readTable.ts';
import { workbook } from './file/workbook.ts';

const portal = await freshPortal();
const { payload } = portal;

const made = async (collection: CollectionSlug, data: object) =>
  payload.create({ collection, data: data as never, overrideAccess: true });

const beiPu = await made('communities', sample.community({ name: '北浦社区' }));
const xueQiao = await made('communities', sample.community({ name: '学桥街社区' }));
const library = await made('venues', sample.venue({ name: '鹿城图书室' }));
await made('brands', sample.brand({ name: '遇·周五见' }));

const editor = await apiAs(portal, 'editor');
const colleague = await apiAs(portal, 'editor');
const ownEditor = await apiAs(portal, 'communityEditor', [beiPu.id]);
const contributor = await apiAs(portal, 'contributor', [beiPu.id]);
const visitor = publicApi(portal.config);

type Ask = typeof visitor;

/** Sends a file as the page of imports does. */
async function send(
  ask: Ask,
  path: string,
  file: Uint8Array | null,
  data: object,
  name = '表.xlsx',
) {
  const form = new FormData();
  if (file) form.set('file', new File([file.slice()], name));
  form.set('_payload', JSON.stringify(data));
  const { status, text } = await ask(path, { method: 'POST', body: form });
  return { status, json: JSON.parse(text) };
}

const HEADINGS = ['标题', '类别', '摘要', '日期', '开始时间', '重复', '社区', '场所'];
const event = (title: string, more: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Partial<Record<string, Cell>> = {
    标题: title,
    类别: '阅读活动',
    摘要: '一起读书。',
    日期: '2026-12-04',
    开始时间: '19:30',
    重复: '每周五',
    社区: '北浦社区',
    场所: '鹿城图书室',
    ...more,
  };
  return HEADINGS.map((heading) => cells[heading] ?? null);
};
const xlsx = (rows: Cell[][], headings: Cell[] = HEADINGS) =>
  workbook([{ name: '活动', rows: [headings, ...rows], widths: [] }]);
const csv = (rows: Cell[][], headings: Cell[] = HEADINGS) =>
  Buffer.from(
    [headings, ...rows].map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\r\n'),
  );

const eventsNamed = async (like: string) => {
  const { docs } = await payload.find({
    collection: 'events',
    where: { title: { like } },
    pagination: false,
    depth: 0,
    sort: 'createdAt',
    overrideAccess: true,
  });
  return docs;
};
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

  beforeAll(forget);

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

describe('files as people have them', () => {
  it('a CSV file comes in, in UTF-8 and as Excel saves it in China', {
    tags: 'transactions',
  }, async () => {
    const utf8 = csv([event('逗号分开的')]);
    const gb18030 = Buffer.from(GB18030, 'base64');
    for (const [file, title] of [
      [utf8, '逗号分开的'],
      [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), '逗号分开的'],
      [gb18030, '国标的活动'],
    ] as const) {
      const { status, json } = await send(
        editor.ask,
        'imports/check',
        file,
        { kind: 'events' },
        '表.csv',
      );
      expect(status).toBe(200);
      expect(json.rows).toMatchObject([{ title, refusals: [] }]);
    }
    const { status } = await send(editor.ask, 'imports', gb18030, { kind: 'events' }, '表.csv');
    expect(status).toBe(201);
    expect(await eventsNamed('国标的活动')).toMatchObject([{ _status: 'draft' }]);
  });

  it('the template, filled in below its example, comes in', { tags: 'transactions' }, async () => {
    for (const [kind, row] of [
      [
        'events',
        [
          '模板里的活动',
          '文化活动',
          '看戏。',
          '2026-12-20',
          null,
          '19:30',
          null,
          '',
          null,
          '北浦社区',
          null,
          '老戏台',
        ],
      ],
      [
        'stories',
        ['模板里的故事', '2026-11-20', '一句话。', '第一段\n第二段', '北浦社区、学桥街社区'],
      ],
    ] as const) {
      const bytes = await downloaded(editor.token, `imports/template/${kind}`);
      const [headings = [], example = []] = await readTable(bytes);
      expect(String(example[0])).toMatch(/^【示例】/);
      const filled = await xlsx([example, [...row]], headings);
      const { status, json } = await send(editor.ask, 'imports', filled, { kind });
      expect(json).toMatchObject({ count: 1 });
      expect(status).toBe(201);
    }
    expect(await eventsNamed('模板里的活动')).toMatchObject([
      { place: '老戏台', community: beiPu.id },
    ]);
    const { docs } = await payload.find({
      collection: 'stories',
      where: { title: { equals: '模板里的故事' } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs[0]).toMatchObject({ communities: [beiPu.id, xueQiao.id], date: '2026-11-20' });
    expect(docs[0]?.body?.root.children).toHaveLength(2);
  });

  it('even the example of the template would come in as it is', async () => {
    for (const kind of ['events', 'stories', 'redirects']) {
      const [headings = [], [first, ...rest] = []] = await readTable(
        await downloaded(editor.token, `imports/template/${kind}`),
      );
      const row = [String(first).replace('【示例】', ''), ...rest];
      const { json } = await send(editor.ask, 'imports/check', await xlsx([row], headings), {
        kind,
      });
      expect(json.rows, kind).toMatchObject([{ refusals: [] }]);
    }
  });

  it('what is exported can be imported again, and is the same', {
    tags: 'transactions',
  }, async () => {
    await made(
      'events',
      sample.event({
        title: '=HYPERLINK("http://evil.example")',
        slug: 'gong-shi',
        isFree: true,
        audiences: ['elders', 'families'],
        capacity: 30,
        phone: '0878-3120000',
        community: beiPu.id,
        schedule: {
          from: '2026-12-01',
          until: '2027-06-30',
          start: '09:00',
          end: '11:00',
          rules: [
            { kind: 'weekly', weekdays: ['5'] },
            { kind: 'daysEndingIn', digit: 5 },
          ],
        },
      }),
    );
    await made(
      'events',
      sample.event({
        title: '三天的展览',
        schedule: { from: '2026-12-01', days: 3, rules: [{ kind: 'once' }] },
      }),
    );
    const query =
      'where[or][0][title][like]=HYPERLINK&where[or][1][title][equals]=三天的展览&sort=title';
    const bytes = await downloaded(editor.token, `exchange/export/events?${query}`);
    const [headings = [], ...rows] = await readTable(bytes);
    expect(headings.slice(-2)).toEqual(['进度', '网址']);
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => String(row[0]).startsWith('='))?.slice(-2)).toEqual([
      '已发布',
      'http://localhost:4321/events/gong-shi/',
    ]);
    const { status, json } = await send(editor.ask, 'imports', bytes, {
      kind: 'events',
      publish: true,
    });
    expect(json).toMatchObject({ count: 2 });
    expect(status).toBe(201);
    const strip = ({
      id,
      slug,
      createdAt,
      updatedAt,
      publishedAt,
      createdBy,
      ...doc
    }: Record<string, unknown>) =>
      JSON.parse(
        JSON.stringify(doc, (key, value) => (key === 'id' || value === null ? undefined : value)),
      );
    for (const title of ['HYPERLINK', '三天的展览']) {
      const [before, after, ...others] = (await eventsNamed(title)).map((doc) =>
        strip(doc as never),
      );
      expect(others).toEqual([]);
      expect(after).toEqual(before);
    }
  });

  it('an export holds what the list shows, its quick filter too, and what the user may read', {
    tags: 'transactions',
  }, async () => {
    const drafts = await readTable(
      await downloaded(editor.token, 'exchange/export/events?show=drafts'),
    );
    expect(drafts.slice(1).every((row) => row.at(-2) === '草稿')).toBe(true);
    expect(drafts.length).toBeGreaterThan(1);
    const found = await readTable(
      await downloaded(editor.token, 'exchange/export/events?search=三天'),
    );
    expect(found).toHaveLength(3);
    const own = await readTable(await downloaded(contributor.token, 'exchange/export/events'));
    expect(own.slice(1).every((row) => row.at(-2) !== '草稿')).toBe(true);
    expect((await visitor('exchange/export/events')).status).toBe(401);
    expect((await editor.ask('exchange/export/users')).status).toBe(400);
    expect((await editor.ask('exchange/export/events?where[nothing][equals]=1')).status).toBe(400);
  });
});

describe('who may import', () => {
  it.each(['imports/check', 'imports'])('nobody who is not signed in: %s', async (path) => {
    expect((await send(visitor, path, await xlsx([event('某')]), { kind: 'events' })).status).toBe(
      401,
    );
    expect((await visitor('imports/template/events')).status).toBe(401);
  });

  it('a contributor saves drafts for their own communities', { tags: 'transactions' }, async () => {
    const file = await xlsx([event('供稿的活动')]);
    const refused = await send(contributor.ask, 'imports', file, { kind: 'events', publish: true });
    expect(refused.status).toBe(403);
    expect(refused.json.errors[0].message).toContain('供稿人只能存成草稿');
    const { status, json } = await send(contributor.ask, 'imports', file, { kind: 'events' });
    expect(status).toBe(201);
    expect(await eventsNamed('供稿的活动')).toMatchObject([
      { _status: 'draft', createdBy: contributor.user.id },
    ]);
    // Only they and editors see the import; and they take it back.
    expect((await contributor.ask(`imports/${json.id}`)).status).toBe(200);
    expect((await visitor(`imports/${json.id}`)).status).toBe(403);
    expect((await contributor.send('POST', `imports/${json.id}/take-back`, {})).status).toBe(200);
    expect(await eventsNamed('供稿的活动')).toEqual([]);
  });

  it('an editor of one community does not import for another, and the row is named', async () => {
    const file = await xlsx([event('自己的'), event('别人的', { 社区: '学桥街社区' })]);
    const { status, json } = await send(ownEditor.ask, 'imports', file, {
      kind: 'events',
      publish: true,
    });
    expect(status).toBe(400);
    expect(json.errors[0].message).toContain('第 3 行“社区”：请写您自己的社区');
    expect(await eventsNamed('自己的')).toEqual([]);
  });

  it('an editor of one community does not take back what an editor of all imported for another', {
    tags: 'transactions',
  }, async () => {
    const file = await xlsx([event('学桥的活动', { 社区: '学桥街社区' })]);
    const { json } = await send(editor.ask, 'imports', file, { kind: 'events', publish: true });
    const refused = await ownEditor.send('POST', `imports/${json.id}/take-back`, { force: true });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('“学桥的活动”您不能删除');
    expect(await eventsNamed('学桥的活动')).toHaveLength(1);
  });

  it('nobody writes the record of imports by hand', async () => {
    expect(
      (await editor.send('PATCH', `imports/${crypto.randomUUID()}`, { count: 9 })).status,
    ).toBe(403);
    expect((await editor.send('DELETE', `imports/${crypto.randomUUID()}`, {})).status).toBe(403);
    expect((await editor.send('POST', 'imports', { kind: 'events' })).status).toBe(400);
    expect((await editor.send('POST', `imports/${crypto.randomUUID()}/take-back`, {})).status).toBe(
      404,
    );
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

describe('redirects', () => {
  const headings = ['旧网址', '新网址', '说明'];
  const check = async (rows: Cell[][]) =>
    (await send(editor.ask, 'imports/check', await xlsx(rows, headings), { kind: 'redirects' }))
      .json.rows;

  it('what is refused is named: a page of this site, two of one address, a circle, no address', async () => {
    await made('stories', sample.story({ title: '某篇', slug: 'mou-pian' }));
    const rows = await check([
      ['http://old.example/art/1.html', '/events', null],
      ['/art/1.html', '/stories/', null],
      ['/events/', '/stories/', null],
      ['/stories/mou-pian', '/stories/', null],
      ['/a', '/b', null],
      ['/b/', '/a/', null],
      ['art/2.html', '/events/', null],
      ['/art/3.html', 'events', null],
      ['/index.php?id=12', 'https://www.example.org/', '两个参数'],
    ]);
    expect(
      rows.map(
        ({ row, refusals }: { row: number; refusals: { heading: string; message: string }[] }) => [
          row,
          refusals[0]?.heading,
          refusals[0]?.message,
        ],
      ),
    ).toEqual([
      [2, undefined, undefined],
      [3, '旧网址', '和第 2 行是同一个旧网址，请去掉一行。'],
      [4, '旧网址', '“/events/”是这个网站自己的网址，不能转走。'],
      [5, '旧网址', '“/stories/mou-pian/”是“某篇”的网址，不能转走。'],
      [6, undefined, undefined],
      [7, '新网址', '这样会转回自己：/b/ → /a/ → /b/。请换一个新网址。'],
      [8, '旧网址', expect.stringContaining('请写旧网站上的网址')],
      [9, '新网址', expect.stringContaining('请写本站以 / 开头的网址')],
      [10, undefined, undefined],
    ]);
  });

  it('come in as one, and are refused the second time', { tags: 'transactions' }, async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [`/old/${at}.html`, '/events/', null]);
    const file = await xlsx(rows, headings);
    const { status, json } = await send(editor.ask, 'imports', file, { kind: 'redirects' });
    expect(json).toMatchObject({ count: 300 });
    expect(status).toBe(201);
    const again = await send(editor.ask, 'imports', file, { kind: 'redirects' });
    expect(again.status).toBe(400);
    expect(again.json.errors[0].message).toContain(
      '第 2 行“旧网址”：“/old/0.html”已经转到“/events/”了',
    );
    const refused = await send(ownEditor.ask, 'imports', file, { kind: 'redirects' });
    expect(refused.status).toBe(403);
    expect(refused.json.errors[0].message).toContain('您不能添加“旧网址转向”');
    expect((await editor.send('POST', `imports/${json.id}/take-back`, {})).status).toBe(200);
    expect((await payload.count({ collection: 'redirects', overrideAccess: true })).totalDocs).toBe(
      0,
    );
  });

  it('are refused in the form as in a table; a circle is one by whatever way', async () => {
    const create = (from: string, to: string) => editor.send('POST', 'redirects', { from, to });
    expect(await create('https://old.example/x?id=1', '/events')).toMatchObject({
      status: 201,
      doc: { from: '/x/?id=1', to: '/events/' },
    });
    expect((await create('/one', '/two')).status).toBe(201);
    expect((await create('/two', '/three')).status).toBe(201);
    const circle = await create('/three', '/one#top');
    expect(circle.status).toBe(400);
    expect(circle.text).toContain('这样会转回自己：/three/ → /one/ → /two/ → /three/');
    expect((await create('/one/', '/events/')).text).toContain('已经转到“/two/”了');
    for (const own of [
      '/',
      '/admin',
      '/api/events',
      '/calendar/2026/05/',
      '/robots.txt',
      '/?x=1',
    ]) {
      expect((await create(own, '/events/')).status, own).toBe(400);
    }
    const { docs } = await payload.find({
      collection: 'redirects',
      where: { from: { equals: '/one/' } },
      overrideAccess: true,
    });
    const now = new Date().toISOString();
    expect(
      (await editor.send('PATCH', `redirects/${docs[0]?.id}`, { deletedAt: now })).status,
    ).toBe(200);
    expect((await create('/three', '/one')).status).toBe(201);
    // It comes back from the trash only where it closes no circle.
    expect(
      (await editor.send('PATCH', `redirects/${docs[0]?.id}?trash=true`, { deletedAt: null }))
        .status,
    ).toBe(400);
  });
});

/** A table with one event, in GB18030. */
const GB18030 =
  'serM4izA4LHwLNWq0qosyNXG2iy/qsq8yrG85Cy+38zlzrvWww0Kufqx6rXEu+62ryzOxLuvu+62ryy/tM+3oaMsMjAyNsTqMTLUwjXI1SwxOTozMCzAz8+3zKgNCg==';

async function downloaded(token: string, path: string): Promise<Buffer> {
  const request = new Request(`http://portal.invalid/api/${path}`, {
    headers: { Authorization: `JWT ${token}` },
  });
  const response = await handleEndpoints({ config: portal.config, request });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}
