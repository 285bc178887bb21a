import type { CollectionSlug, Payload, SanitizedConfig } from 'payload';
import type { Cell } from '../exchange/file/cell.ts';
import { workbook } from '../exchange/file/workbook.ts';
import { apiAs, publicApi, sample } from './portal.ts';

interface Portal {
  payload: Payload;
  config: SanitizedConfig;
}

type Ask = ReturnType<typeof publicApi>;

/** Sends a file as the page of imports does. */
export async function send(
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

/** A row of a table of events, of what exchangePortal holds. */
export const event = (title: string, more: Partial<Record<string, Cell>> = {}): Cell[] => {
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

export const xlsx = (rows: Cell[][], headings: Cell[] = HEADINGS) =>
  workbook([{ name: '活动', rows: [headings, ...rows], widths: [] }]);

export const csv = (rows: Cell[][], headings: Cell[] = HEADINGS) =>
  Buffer.from(
    [headings, ...rows].map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\r\n'),
  );

/** Users and places for tables to come in, and what has come in. */
export async function exchangePortal(portal: Portal) {
  const { payload } = portal;
  const made = (collection: CollectionSlug, data: object) =>
    payload.create({ collection, data: data as never, overrideAccess: true }); // checked by the collection
  const beiPu = await made('communities', sample.community({ name: '北浦社区' }));
  const xueQiao = await made('communities', sample.community({ name: '学桥街社区' }));
  const library = await made('venues', sample.venue({ name: '鹿城图书室' }));
  await made('brands', sample.brand({ name: '遇·周五见' }));
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
  return {
    made,
    beiPu,
    xueQiao,
    library,
    eventsNamed,
    editor: await apiAs(portal, 'editor'),
    ownEditor: await apiAs(portal, 'communityEditor', [beiPu.id]),
    contributor: await apiAs(portal, 'contributor', [beiPu.id]),
    visitor: publicApi(portal.config),
  };
}
