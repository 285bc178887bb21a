import { describe, expect, it } from 'vitest';
import { exchangePortal, send, xlsx } from '../testing/exchange.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import type { Cell } from './file/cell.ts';

const portal = await freshPortal();
const { payload } = portal;
const { made, editor, ownEditor } = await exchangePortal(portal);

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
