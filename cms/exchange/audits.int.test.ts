import { createLocalReq, handleEndpoints } from 'payload';
import { describe, expect, it } from 'vitest';
import { checkAudits } from '../audit/check.ts';
import { recordAudit } from '../audit/record.ts';
import { apiAs, freshPortal, publicApi } from '../testing/portal.ts';
import { readTable } from './file/readTable.ts';

const portal = await freshPortal();
const { payload, config } = portal;
const administrator = await apiAs(portal, 'administrator');

const FORMULA = '=HYPERLINK("http://evil.example","看")';
const req = await createLocalReq({}, payload);
const who = { name: '林审计' };
await recordAudit(req, { action: 'published', title: FORMULA, document: 'stories/1', who });
await recordAudit(req, { action: 'trashed', title: '另一篇', details: '甲,"乙"', who });

async function exported(path: string) {
  const request = new Request(`http://portal.invalid/api/exchange/export/audits?${path}`, {
    headers: { Authorization: `JWT ${administrator.token}`, 'Accept-Language': 'zh' },
  });
  const response = await handleEndpoints({ config, request });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status, bytes.toString()).toBe(200);
  return { bytes, headers: response.headers };
}

const HEADINGS = [
  '时间',
  '谁',
  '做了什么',
  '哪一篇、哪个账号',
  '改了哪些',
  '从哪个网络地址',
  '编号',
];

describe.each(['', '&format=csv'])('the audit log exported, %j', (format) => {
  it('holds what the list shows, in the words of the list', async () => {
    const { bytes } = await exported(`where[name][equals]=林审计&sort=createdAt${format}`);
    const [headings, ...rows] = await readTable(bytes);
    expect(headings).toEqual(HEADINGS);
    expect(rows.map((row) => row.slice(1, 4).map(String))).toEqual([
      ['林审计', '发布', expect.stringContaining(FORMULA)],
      ['林审计', '移到回收站', '另一篇'],
    ]);
    expect(rows[1]?.[4]).toBe('甲,"乙"');
    expect(String(rows[0]?.[0])).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(rows[0]?.[6]).toBe('stories/1');
  });

  it('holds what its filter and its search leave, and the newest first', async () => {
    const trashed = await readTable(
      (await exported(`where[action][equals]=trashed${format}`)).bytes,
    );
    expect(trashed.slice(1).map((row) => row[3])).toEqual(['另一篇']);
    const found = await readTable((await exported(`search=另一${format}`)).bytes);
    expect(found.slice(1).map((row) => row[3])).toEqual(['另一篇']);
    const both = await readTable((await exported(`where[name][equals]=林审计${format}`)).bytes);
    expect(both.slice(1).map((row) => row[2])).toEqual(['移到回收站', '发布']);
  });

  it('is a file with its name, which nobody keeps on the way', async () => {
    const { headers } = await exported(format.slice(1));
    const kind = format ? 'csv' : 'xlsx';
    expect(headers.get('Content-Disposition')).toContain(`filename="table.${kind}"`);
    expect(headers.get('Content-Disposition')).toContain(encodeURIComponent('审计记录'));
    expect(headers.get('Content-Type')).toContain(format ? 'text/csv' : 'spreadsheetml');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('is for administrators', async () => {
    for (const role of ['anonymous', 'contributor', 'communityEditor', 'editor'] as const) {
      const ask = role === 'anonymous' ? publicApi(config) : (await apiAs(portal, role)).ask;
      const { status, text } = await ask(`exchange/export/audits?limit=1${format}`);
      expect([401, 403], role).toContain(status);
      expect(text).not.toContain('林审计');
      if (role !== 'anonymous') expect(text).toContain('审计记录只给管理员看');
    }
  });
});

it('as CSV has no text that a spreadsheet takes for a formula', async () => {
  const { bytes } = await exported('where[action][equals]=published&format=csv');
  const [, row] = await readTable(bytes);
  expect(row?.[3]).toBe(`'${FORMULA}`);
});

it('is recorded, by whom and how many, and the log stays genuine', async () => {
  await exported('where[action][equals]=trashed');
  const { docs } = await payload.find({
    collection: 'audits',
    where: { action: { equals: 'exportedAudits' } },
    sort: '-createdAt',
    limit: 1,
    overrideAccess: true,
  });
  expect(docs).toMatchObject([{ by: administrator.user.id, details: '1 条' }]);
  expect(await checkAudits(payload)).toMatchObject({ wrong: 0 });
});

it('is refused by a filter that says nothing', async () => {
  const path = 'exchange/export/audits?where[nothing][equals]=1';
  expect((await administrator.ask(path)).status).toBe(400);
});
