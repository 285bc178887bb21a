import type { CollectionSlug, PayloadRequest } from 'payload';
import type { Action } from './activity.ts';

interface Done {
  collection: string;
  id: string;
  title: unknown;
  action: Action;
  comment?: string | undefined;
  /** Who entered the document: they read its record too. */
  owner?: unknown;
}

/** Writes what a user did to a document into its record. What the portal does by itself is not in it. */
export async function recordActivity(req: PayloadRequest, done: Done): Promise<void> {
  const { user } = req;
  if (!user || req.context.isSeeding) return;
  const { collection, id, title, action, comment, owner } = done;
  if (action === 'edited' && (await isGoingOn(req, done))) return;
  await req.payload.create({
    collection: 'activities',
    data: {
      document: documentKey(collection, id),
      title: String(title ?? ''),
      action,
      by: user.id,
      // Kept as it was: an account may be renamed or deleted.
      name: user.name,
      ...(comment && { comment }),
      ...(typeof owner === 'string' && { owner }),
    },
    overrideAccess: true,
    req,
  });
}

/** How a record names the document that it is about. */
export const documentKey = (collection: CollectionSlug | string, id: string): string =>
  `${collection}/${id}`;

/** Whether the last entry says already that this user is at work on the document: each pause saves a draft. */
async function isGoingOn(req: PayloadRequest, { collection, id }: Done): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'activities',
    where: { document: { equals: documentKey(collection, id) } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const [last] = docs;
  const goesOn: Action[] = ['created', 'edited'];
  return last?.by === req.user?.id && goesOn.some((action) => action === last?.action);
}
