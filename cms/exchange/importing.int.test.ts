import type { CollectionSlug } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import type { Cell } from './file/cell.ts';
import { workbook } from './file/workbook.ts';
import { KINDS } from './kinds/kinds.ts';

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

  it('come in as one, published, with one publication, while others save', async () => {
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
  }, 120_000);

  it('that are there already are said to look alike', async () => {
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

  it('are not taken back unasked when somebody else has changed one', async () => {
    const [first] = await eventsNamed('读书会');
    await colleague.send('PATCH', `events/${first?.id}`, { summary: '改过了。' });
    await forget();
    const refused = await editor.send('POST', `imports/${id}/take-back`, {});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('“读书会1”后来被别人改过');
    expect(await eventsNamed('读书会')).toHaveLength(500);
  });

  it('are not taken back while something uses one: nothing is, and it is named', async () => {
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
  }, 120_000);

  it('are taken back as one, with one publication, and lie in the trash', async () => {
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
  }, 120_000);
});
void ownEditor;
void contributor;
void xueQiao;
void csv;
void KINDS;
