import type { Payload } from 'payload';
import { type Scope, scopeSchema } from '#content/publication.ts';

/** More than come about between two previews, or everything is read again. */
const LOOKED_AT = 20;

/** @returns what says which publications went live since it was asked last, whichever process made them. */
export function publishedSince(payload: Payload): () => Promise<Scope[]> {
  let seen: Set<string> | undefined;
  return async () => {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { state: { equals: 'live' } },
      sort: '-createdAt',
      limit: LOOKED_AT,
      select: { scope: true },
      overrideAccess: true,
    });
    const known = seen;
    seen = new Set(docs.map(({ id }) => id));
    const fresh = known ? docs.filter(({ id }) => !known.has(id)) : docs;
    if (fresh.length === LOOKED_AT) return ['everything'];
    return fresh.map(({ scope }) => scopeSchema.safeParse(scope).data ?? 'everything');
  };
}
