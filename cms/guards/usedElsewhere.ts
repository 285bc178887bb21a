import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { relationsTo } from '../relations.ts';

/** So many users of a document are named; the others are counted. */
const NAMED = 5;

interface User {
  kind: string;
  title: string;
}

/** Refuses to erase what other documents show, those in the trash too, which could not come back whole. */
export const keepWhatIsUsed: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseIfUsed({ slug: collection.slug, id: String(id), isTrashCounted: true }, req);

/** Refuses to move to the trash what other documents show: an event without its venue could not be on the site. */
export const keepWhatIsUsedFromTrash: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data.deletedAt || !originalDoc || originalDoc.deletedAt) return;
  const id = String(originalDoc.id);
  await refuseIfUsed({ slug: collection.slug, id, isTrashCounted: false }, req);
};

interface Used {
  slug: string;
  id: string;
  isTrashCounted: boolean;
}

async function refuseIfUsed(used: Used, req: PayloadRequest): Promise<void> {
  const users = await usersOf(used, req.payload, req);
  if (users.length === 0) return;
  const names = users.slice(0, NAMED).map(({ kind, title }) => `${kind}“${title}”`);
  const more = users.length > NAMED ? `等 ${users.length} 处` : '';
  const list = names.join('、') + more;
  throw new APIError(
    sentence(
      `还不能删除，用到它的有：${list}。请先在那里换掉。`,
      `It cannot be deleted while others use it: change these first: ${list}.`,
    ),
    409,
    null,
    true,
  );
}

/** The documents that refer to one, as they are on the site or in a draft: by a relation, or by a picture in their text. */
export async function usersOf(
  { slug, id, isTrashCounted }: Used,
  payload: Payload,
  req?: PayloadRequest,
): Promise<User[]> {
  const users: User[] = [];
  for (const { config } of Object.values(payload.collections)) {
    const paths = relationsTo(slug, config.flattenedFields);
    if (slug === 'media' && config.flattenedFields.some(({ name }) => name === 'pictures')) {
      paths.push('pictures');
    }
    if (paths.length === 0) continue;
    const titleField = config.admin.useAsTitle ?? 'id';
    const found = new Map<string, string>();
    for (const draft of config.versions?.drafts ? [false, true] : [false]) {
      const { docs } = await payload.find({
        collection: config.slug as CollectionSlug, // Payload's own list of its collections
        where: { or: paths.map((path) => ({ [path]: { in: [id] } })) },
        select: { [titleField]: true },
        draft,
        depth: 0,
        pagination: false,
        trash: isTrashCounted,
        overrideAccess: true,
        ...(req && { req }),
      });
      for (const doc of docs as unknown as Record<string, unknown>[]) {
        found.set(String(doc.id), String(doc[titleField] ?? ''));
      }
    }
    const kind = String((config.labels.singular as { zh?: string }).zh ?? config.slug); // ours have both languages
    for (const title of found.values()) users.push({ kind, title });
  }
  return users;
}
