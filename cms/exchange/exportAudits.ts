import { getTranslation } from '@payloadcms/translations';
import { APIError, type PayloadRequest } from 'payload';
import { TIME_ZONE } from '#content/model/time/day.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { AUDITED_LABELS } from '../audit/actions.ts';
import { requireAuditReader } from '../audit/audits.ts';
import { recordAudit } from '../audit/record.ts';
import { label } from '../fields/labels.ts';
import type { Audit } from '../payload-types.ts';
import type { Cell } from './file/cell.ts';
import { workbook } from './file/workbook.ts';
import { csvOf } from './file/writeCsv.ts';
import { othersTurn } from './othersTurn.ts';
import { whereShown } from './shown.ts';

/** More than that takes long and is read by nobody: the list can be filtered, by days as well. */
const MOST_ROWS = 20_000;
const AT_ONCE = 500;

const COLUMNS: { heading: ReturnType<typeof label>; width: number }[] = [
  { heading: label('时间', 'Time'), width: 20 },
  { heading: label('谁', 'Who'), width: 14 },
  { heading: label('做了什么', 'What'), width: 18 },
  { heading: label('哪一篇、哪个账号', 'Document or account'), width: 30 },
  { heading: label('改了哪些', 'Details'), width: 40 },
  { heading: label('从哪个网络地址', 'From which address'), width: 20 },
  { heading: label('编号', 'Id'), width: 44 },
];

/**
 * What the list of the audit log shows, all its pages, as XLSX or CSV; that it was exported is recorded.
 * @throws APIError with the sentence that refuses whoever is no administrator, or a list that is too long.
 */
export async function exportAudits(req: PayloadRequest): Promise<{ bytes: Buffer; name: string }> {
  requireAuditReader(req);
  const name = getTranslation(label('审计记录', 'Audit log'), req.i18n);
  const rows = [COLUMNS.map(({ heading }) => getTranslation(heading, req.i18n))];
  const entries = await shownEntries(req);
  const table: Cell[][] = [...rows, ...entries.map((entry) => rowOf(entry, req))];
  await recordAudit(req, { action: 'exportedAudits', details: `${entries.length} 条` });
  if (req.query.format === 'csv') return { bytes: csvOf(table), name: `${name}.csv` };
  const widths = COLUMNS.map(({ width }) => width);
  return { bytes: await workbook([{ name, rows: table, widths }]), name: `${name}.xlsx` };
}

async function shownEntries(req: PayloadRequest): Promise<Audit[]> {
  // What is recorded meanwhile would move the pages.
  const until = { createdAt: { less_than_equal: new Date().toISOString() } };
  const where = { and: [await whereShown(req, 'audits'), until] };
  const { sort } = req.query;
  const entries: Audit[] = [];
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage, totalDocs } = await req.payload.find({
      collection: 'audits',
      where,
      ...(typeof sort === 'string' && { sort }),
      limit: AT_ONCE,
      page,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    });
    if (totalDocs > MOST_ROWS) throw new APIError(tooMany(totalDocs), 400, null, true);
    entries.push(...docs);
    if (!hasNextPage) return entries;
    await othersTurn();
  }
}

const tooMany = (total: number): string =>
  sentence(
    `这个列表有 ${total} 条，一次最多导出 ${MOST_ROWS} 条。请先按时间筛选，再导出。`,
    `The list has ${total} rows, at most ${MOST_ROWS} at once: filter it first, by its time.`,
  );

const rowOf = (entry: Audit, { i18n }: PayloadRequest): Cell[] => [
  timeOf(entry.createdAt),
  entry.name,
  getTranslation(AUDITED_LABELS[entry.action], i18n),
  entry.title ?? null,
  entry.details ?? null,
  entry.address ?? null,
  entry.document ?? null,
];

/** `2026-11-26 09:05:07`, in Shanghai. */
const timeOf = (instant: string): string =>
  new Date(instant).toLocaleString('sv-SE', { timeZone: TIME_ZONE });
