import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** The last administrator keeps the role: without one nobody could give it to anybody. */
export const keepLastAdministrator: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const isDemoted =
    operation === 'update' &&
    originalDoc?.role === 'administrator' &&
    data.role !== undefined &&
    data.role !== 'administrator';
  if (isDemoted) await requireAnother(originalDoc.id, req);
  return data;
};

/** Nor is the last administrator moved to the trash, for the same reason. */
export const keepLastAdministratorOutOfTrash: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const isTrashed = Boolean(data.deletedAt) && !originalDoc?.deletedAt;
  if (isTrashed && originalDoc?.role === 'administrator') await requireAnother(originalDoc.id, req);
  return data;
};

/** Nor erased. */
export const keepLastAdministratorUndeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  if (user?.role === 'administrator') await requireAnother(String(id), req);
};

async function requireAnother(id: string, req: PayloadRequest): Promise<void> {
  // One request may delete several, all at once: those that it has begun with no longer count.
  req.context.administratorsGoing ??= [];
  const going = req.context.administratorsGoing as string[]; // set on the line above
  going.push(id);
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'administrator' } }, { id: { not_in: [...going] } }] },
    overrideAccess: true,
    req,
  });
  if (totalDocs > 0) return;
  going.splice(going.indexOf(id), 1);
  throw new APIError(
    sentence(
      '这是最后一个管理员，不能删除，也不能换角色。请先让另一个人当管理员。',
      'This is the last administrator: make somebody else one first.',
    ),
    409,
    null,
    true,
  );
}
