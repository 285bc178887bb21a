import { APIError, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { settings } from '#content/settings.ts';
import { requireUser } from '../access/requireUser.ts';
import { sitePath } from '../publishing/siteAddress.ts';
import type { Cell } from './file/cell.ts';
import { workbook } from './file/workbook.ts';
import { BEHIND } from './heading.ts';
import type { Fields, Kind } from './kinds/kind.ts';
import { namesFor } from './names.ts';
import { whereShown } from './shown.ts';
import { tableOf } from './template.ts';

/** More than a spreadsheet is read through for; the list can be filtered. */
const MOST_ROWS = 5000;

/**
 * What a list shows, all its pages, as a table with the columns of the import: so it can be changed and imported again.
 * @throws APIError with the sentence that refuses a filter that says nothing, or a list that is too long.
 */
export async function exportTable(req: PayloadRequest, kind: Kind): Promise<Buffer> {
  const user = requireUser(req);
  const names = await namesFor(req);
  const { docs, totalDocs } = await req.payload.find({
    collection: kind.collection,
    where: await whereShown(req, kind.collection),
    ...(typeof req.query.sort === 'string' && { sort: req.query.sort }),
    draft: kind.hasDrafts,
    limit: MOST_ROWS,
    depth: 0,
    overrideAccess: false,
    user,
  });
  if (totalDocs > MOST_ROWS) {
    throw refused(
      400,
      sentence(
        `这个列表有 ${totalDocs} 条，一次最多导出 ${MOST_ROWS} 条。请先筛选，再导出。`,
        `The list has ${totalDocs} rows, at most ${MOST_ROWS} at once: filter it first.`,
      ),
    );
  }
  const published = await publishedIds(req, kind);
  // The generated types are those of one collection each.
  const rows = (docs as unknown as Fields[]).map((doc): Cell[] => [
    ...kind.columns.map(({ write }) => write(doc, names)),
    kind.hasDrafts ? progressOf(doc, published) : null,
    addressOf(doc, kind, published),
  ]);
  return workbook([tableOf(kind, rows, [BEHIND.progress, BEHIND.address])]);
}

async function publishedIds(req: PayloadRequest, kind: Kind): Promise<ReadonlySet<unknown>> {
  if (!kind.hasDrafts) return new Set();
  const { docs } = await req.payload.find({
    collection: kind.collection,
    where: { _status: { equals: 'published' } },
    select: {},
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
  });
  return new Set(docs.map(({ id }) => id));
}

function progressOf(doc: Fields, published: ReadonlySet<unknown>): string {
  if (published.has(doc.id)) return doc._status === 'draft' ? '已发布，有未发布的改动' : '已发布';
  if (doc.review === 'submitted') return '待审';
  if (doc.review === 'returned') return '已退回';
  return doc.publishedAt ? '已撤下' : '草稿';
}

function addressOf(doc: Fields, kind: Kind, published: ReadonlySet<unknown>): string | null {
  if (kind.collection === 'redirects') return settings().SITE_URL + String(doc.from);
  const path = published.has(doc.id) ? sitePath(kind.collection, String(doc.slug ?? '')) : null;
  return path && settings().SITE_URL + path;
}

const refused = (status: number, message: string): APIError =>
  new APIError(message, status, null, true);
