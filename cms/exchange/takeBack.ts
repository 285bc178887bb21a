import { APIError, type PayloadRequest } from 'payload';
import { inLanguage, sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import type { Import } from '../payload-types.ts';
import { asOnePublication } from '../publishing/collected.ts';
import { documentKey } from '../review/record.ts';
import { asAWhole, type Whole } from './asAWhole.ts';

/** So many documents are named; the others are counted. */
const NAMED = 5;

interface Taken {
  count: number;
}

/**
 * Moves all documents of an import that are still there to the trash, as one. Without `force` it refuses when others
 * have changed some of them since.
 * @throws APIError that names the documents that stand against it; then nothing has changed.
 */
export async function takeBack(req: PayloadRequest, id: string, force: boolean): Promise<Taken> {
  const user = requireUser(req);
  const record = await req.payload.findByID({
    collection: 'imports',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
  });
  if (!record) {
    throw refused(404, sentence('没有这一批导入，请刷新页面。', 'There is no such import.'));
  }
  if (record.state === 'takenBack') {
    throw refused(409, sentence('这一批已经撤回了。', 'This import is taken back already.'));
  }
  const documents = await stillThere(req, record);
  if (!force) await refuseChanged(req, record, documents);
  await asAWhole(req, documents.length, (whole) =>
    asOnePublication(req, `撤回导入“${record.fileName}”`, () =>
      trashAll(req, { record, documents, whole }),
    ),
  );
  return { count: documents.length };
}

interface Document {
  id: string;
  title: string;
}

async function stillThere(req: PayloadRequest, { kind, documents }: Import): Promise<Document[]> {
  const ids = Array.isArray(documents) ? documents.map(String) : [];
  const { docs } = await req.payload.find({
    collection: kind,
    where: { id: { in: ids } },
    select: { [TITLES[kind]]: true } as never, // as TITLES says
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  // The generated types are those of one collection each.
  return (docs as unknown as ({ id: string } & Record<string, unknown>)[]).map((doc) => ({
    id: doc.id,
    title: String(doc[TITLES[kind]] ?? ''),
  }));
}

const TITLES = { events: 'title', stories: 'title', redirects: 'from' } as const;

async function refuseChanged(
  req: PayloadRequest,
  { kind, createdAt }: Import,
  documents: Document[],
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'activities',
    where: {
      and: [
        { document: { in: documents.map(({ id }) => documentKey(kind, id)) } },
        { createdAt: { greater_than: createdAt } },
        { by: { not_equals: req.user?.id } },
        { action: { not_equals: 'commented' } },
      ],
    },
    select: { document: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const changed = new Set(docs.map(({ document }) => document));
  const titles = documents
    .filter((document) => changed.has(documentKey(kind, document.id)))
    .map(({ title }) => title);
  if (titles.length === 0) return;
  const named = titles.slice(0, NAMED).map((title) => `“${title}”`);
  const more = titles.length > NAMED ? `等 ${titles.length} 条` : '';
  throw refused(
    409,
    sentence(
      `${named.join('、')}${more}后来被别人改过，撤回会一起移到回收站。要撤回，请再确认一次。`,
      `Others have changed ${named.join(', ')} since: confirm that these go to the trash too.`,
    ),
    { kind: 'changed', titles },
  );
}

async function trashAll(
  req: PayloadRequest,
  { record, documents, whole }: { record: Import; documents: Document[]; whole: Whole },
): Promise<void> {
  const deletedAt = new Date().toISOString();
  for (const { id, title } of documents) {
    try {
      await req.payload.update({
        collection: record.kind,
        id,
        data: { deletedAt },
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      });
    } catch (error) {
      throw refusedFor(title, error);
    }
    await whole.next();
  }
  await req.payload.update({
    collection: 'imports',
    id: record.id,
    data: { state: 'takenBack' },
    depth: 0,
    overrideAccess: true,
    req,
  });
}

function refusedFor(title: string, error: unknown): APIError {
  const { status, message } = error as { status?: number; message: string }; // whatever was thrown
  if (!status || status >= 500) throw error;
  if (status === 403 || status === 404) {
    return refused(
      403,
      sentence(
        `“${title}”您不能删除，所以一条也没有撤回。请找编辑或管理员。`,
        `You may not delete “${title}”, so nothing is taken back: ask an editor.`,
      ),
    );
  }
  return refused(
    409,
    sentence(
      `一条也没有撤回。“${title}”：${inLanguage(message, 'zh')}`,
      `Nothing is taken back. “${title}”: ${inLanguage(message, 'en')}`,
    ),
  );
}

const refused = (status: number, message: string, data: object | null = null): APIError =>
  new APIError(message, status, data as null, true); // Payload types the data by the class of the error
