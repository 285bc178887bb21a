import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type Where,
} from 'payload';
import { pictureIdsIn } from '#content/model/richText.ts';
import { sentence } from '#content/model/value/sentence.ts';

/** So many users of a document are named; the others are counted. */
const NAMED = 5;

interface User {
  kind: string;
  title: string;
}

/** Refuses to delete what other documents show, and names them: an event without its venue could not be on the site. */
export const keepWhatIsUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const users = await usersOf(collection.slug, String(id), req);
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
};

/** The documents that refer to one: by a relation, or by a picture in their text. */
async function usersOf(slug: string, id: string, req: PayloadRequest): Promise<User[]> {
  const users: User[] = [];
  for (const { config } of Object.values(req.payload.collections)) {
    const paths = relationsTo(slug, config.flattenedFields);
    const hasText = slug === 'media' && config.flattenedFields.some(({ name }) => name === 'body');
    if (paths.length === 0 && !hasText) continue;
    const where: Where = hasText ? {} : { or: paths.map((path) => ({ [path]: { in: [id] } })) };
    const { docs } = await req.payload.find({
      collection: config.slug as CollectionSlug, // Payload's own list of its collections
      where,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    });
    const titleField = config.admin.useAsTitle ?? 'id';
    const kind = String((config.labels.singular as { zh?: string }).zh ?? config.slug); // ours have both languages
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      if (hasText && !shows(doc, paths, id)) continue;
      users.push({ kind, title: String(doc[titleField] ?? '') });
    }
  }
  return users;
}

/** The paths of the fields that refer to a collection: `cover`, `outcome.photos`. Who entered a document does not use it. */
function relationsTo(slug: string, fields: FlattenedField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    if (field.type === 'relationship' || field.type === 'upload') {
      return field.relationTo === slug ? [path] : [];
    }
    return field.type === 'group' ? relationsTo(slug, field.flattenedFields, `${path}.`) : [];
  });
}

function shows(doc: Record<string, unknown>, paths: string[], id: string): boolean {
  const byRelation = paths.some((path) => [valueAt(doc, path)].flat().includes(id));
  return byRelation || pictureIdsIn(doc.body).includes(id);
}

const valueAt = (doc: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], doc);
