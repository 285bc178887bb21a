import type { PayloadRequest } from 'payload';
import { inLanguage } from '#content/model/value/sentence.ts';
import { asOnePublication } from '../publishing/collected.ts';
import { asAWhole, type Whole } from './asAWhole.ts';
import type { Kind } from './kinds/kind.ts';
import { dataOf, type Plan, planOf } from './plan.ts';
import { refusalsOf, refusedRows } from './refusal.ts';
import { columnOf, headingIn, type ReadRow } from './rows.ts';

interface Asked {
  kind: Kind;
  file: Buffer;
  fileName: string;
  isPublishing: boolean;
}

export interface Imported {
  id: string;
  count: number;
}

/**
 * Brings in all rows of a file, with the rights of the user, in one transaction, and asks for one publication.
 * @throws APIError that names the rows and columns at fault; then nothing has come in.
 */
export async function importRows(req: PayloadRequest, asked: Asked): Promise<Imported> {
  const plan = await planOf(req, asked);
  const refusals = refusalsOf(plan.rows);
  if (refusals.length > 0) throw refusedRows(refusals, req.i18n.language);
  return asAWhole(req, plan.rows.length, (whole) =>
    asOnePublication(req, `导入“${asked.fileName}”`, () =>
      createAll(req, plan, { ...asked, whole }),
    ),
  );
}

async function createAll(
  req: PayloadRequest,
  plan: Plan,
  { kind, fileName, isPublishing, whole }: Asked & { whole: Whole },
): Promise<Imported> {
  const ids: string[] = [];
  for (const row of plan.rows) {
    ids.push(await created(req, row, { kind, isPublishing }));
    await whole.next();
  }
  const { user } = req;
  const { id } = await req.payload.create({
    collection: 'imports',
    data: {
      kind: kind.collection,
      fileName,
      count: ids.length,
      isPublished: isPublishing || !kind.hasDrafts,
      by: String(user?.id ?? ''),
      name: user?.name ?? '',
      state: 'in',
      documents: ids,
    },
    depth: 0,
    overrideAccess: true,
    req,
  });
  return { id, count: ids.length };
}

async function created(
  req: PayloadRequest,
  row: ReadRow,
  { kind, isPublishing }: { kind: Kind; isPublishing: boolean },
): Promise<string> {
  try {
    const { id } = await req.payload.create({
      collection: kind.collection,
      data: dataOf(row, kind, isPublishing) as never, // checked by the plan, and again by the collection
      draft: kind.hasDrafts && !isPublishing,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    });
    return id;
  } catch (error) {
    const { language } = req.i18n;
    throw refusedRows([{ row: row.row, ...reasonIn(error, kind, language) }], language);
  }
}

interface Refused extends Error {
  status?: number;
  data?: { errors?: { path: string; message: string }[] } | null;
}

/** Why the collection does not take a row. What is no refusal is thrown on. */
function reasonIn(error: unknown, kind: Kind, language: string) {
  const { status, data, message } = error as Refused; // whatever was thrown
  if (!status || status >= 500) throw error;
  const [first] = data?.errors ?? [];
  const column = first && columnOf(kind, first.path);
  const heading = column ? headingIn(column, language) : '';
  return { heading, message: inLanguage(first?.message ?? message, language) };
}
