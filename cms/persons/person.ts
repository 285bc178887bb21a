import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { recordAudit } from '../audit/record.ts';
import { accountOf, madeBySomebody } from './account.ts';

/** The name that stands for whoever has had an account erased. */
const ERASED = '已注销';
/** No mail ever reaches an address there. https://www.rfc-editor.org/rfc/rfc2606 */
const NOWHERE = '@erased.invalid';

export const isErased = ({ name, email }: { name: string; email: string }): boolean =>
  name === ERASED && email.endsWith(NOWHERE);

const AT_ONCE = 500;

/** Everything that the portal holds about an account: for whoever it belongs to. Neither its password's hash nor the keys of sessions are told. */
export async function exportPerson(req: PayloadRequest, id: string): Promise<object | null> {
  const account = await accountOf(req, id);
  if (!account) return null;
  const { sessions: _, ...profile } = account;
  const by = { by: { equals: id } };
  const documents: Record<string, object[]> = {};
  for (const { slug, titled } of madeBySomebody(req.payload)) {
    const docs = await all(req, slug, { createdBy: { equals: id } });
    documents[slug] = docs.map((doc) => ({
      id: doc.id,
      title: doc[titled],
      createdAt: doc.createdAt,
    }));
  }
  return {
    exportedAt: new Date().toISOString(),
    profile,
    sessions: (await all(req, 'sign-ins', { user: { equals: id } })).map(
      ({ since, seen, until, address, agent }) => ({ since, seen, until, address, agent }),
    ),
    documents,
    activities: await all(req, 'activities', by),
    schedules: await all(req, 'schedules', by),
    imports: await all(req, 'imports', by),
    preferences: await all(req, 'payload-preferences', { 'user.value': { equals: id } }),
    audits: (await all(req, 'audits', by)).map(({ mac, ...entry }) => entry),
  };
}

/**
 * Erases an account: nobody can sign in with it, its name and address are gone, also from the records beside the
 * documents. The documents stay, as they are the portal's. The audit log is kept for its time, since the law asks for it.
 * Throws as the collection does for the last administrator.
 */
export async function erasePerson(req: PayloadRequest, id: string): Promise<void> {
  const { payload } = req;
  await payload.update({
    collection: 'users',
    id,
    data: { deletedAt: new Date().toISOString() },
    trash: true,
    overrideAccess: true,
    req,
  });
  // Not by Payload's operation, which would judge the account as one that is used.
  const data = {
    name: ERASED,
    email: `${crypto.randomUUID()}${NOWHERE}`,
    sessions: [],
    salt: null,
    hash: null,
    resetPasswordToken: null,
    communities: [],
  };
  await payload.db.updateOne({ collection: 'users', id, data, req });
  for (const collection of ['activities', 'schedules', 'imports'] as const) {
    await payload.update({
      collection,
      where: { by: { equals: id } },
      data: { name: ERASED },
      overrideAccess: true,
      req,
    });
  }
  await payload.db.deleteMany({ collection: 'second-factors', where: { id: { equals: id } }, req });
  const own = { 'user.value': { equals: id } };
  await payload.delete({
    collection: 'payload-preferences',
    where: own,
    overrideAccess: true,
    req,
  });
  await recordAudit(req, { action: 'erasedPerson', document: `users/${id}`, isPartOfWrite: true });
}

interface Stored extends Record<string, unknown> {
  id: string;
}

/** All documents of a collection that a query finds, those in the trash too. */
async function all(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<Stored[]> {
  const found: Stored[] = [];
  for (;;) {
    const last = found.at(-1)?.id;
    const { docs, hasNextPage } = await req.payload.find({
      collection,
      where: last === undefined ? where : { and: [where, { id: { greater_than: last } }] },
      sort: 'id',
      limit: AT_ONCE,
      depth: 0,
      trash: true,
      overrideAccess: true,
      req,
    });
    found.push(...(docs as unknown as Stored[])); // the generated types are those of one collection each
    if (!hasNextPage) return found;
  }
}
