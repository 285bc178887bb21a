import { handleEndpoints } from 'payload';
import { describe, expect, it } from 'vitest';
import { csv, event, exchangePortal, send, xlsx } from '../testing/exchange.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import { readTable } from './file/readTable.ts';

const portal = await freshPortal();
const { payload } = portal;
const { made, beiPu, xueQiao, eventsNamed, editor, contributor, visitor } =
  await exchangePortal(portal);

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
