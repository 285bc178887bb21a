import type { Payload, Where } from 'payload';
import { communityIdsOf, isEditor, isEditorOfAll } from '#cms/access/roles.ts';
import type { User } from '#cms/payload-types.ts';

/** So many of each kind are listed; the others are counted. */
const SHOWN = 8;

const KINDS = [
  ['stories', 'communities'],
  ['events', 'community'],
] as const;

export interface ListedDraft {
  collection: 'stories' | 'events';
  id: string;
  title: string | null;
  review: 'none' | 'submitted' | 'returned';
  updatedAt: string;
}

export interface Listed {
  docs: ListedDraft[];
  total: number;
}

/** What waits for a user: for an editor what was submitted in their communities, for a contributor what was returned. */
export function waitingFor(payload: Payload, user: User): Promise<Listed> {
  return drafts(payload, user, (communityField) => {
    if (!isEditor(user)) return own(user, { review: { equals: 'returned' } });
    const submitted: Where = { review: { equals: 'submitted' } };
    if (isEditorOfAll(user)) return submitted;
    return { and: [submitted, { [communityField]: { in: communityIdsOf(user) } }] };
  });
}

/** What a user has entered and nobody has published, but for what waits for them. */
export const draftsOf = (payload: Payload, user: User): Promise<Listed> =>
  drafts(payload, user, () =>
    own(user, { or: [{ review: { exists: false } }, { review: { not_equals: 'returned' } }] }),
  );

const own = (user: User, where: Where): Where => ({
  and: [{ createdBy: { equals: user.id } }, { publishedAt: { exists: false } }, where],
});

async function drafts(
  payload: Payload,
  user: User,
  whereFor: (communityField: 'communities' | 'community') => Where,
): Promise<Listed> {
  const found = await Promise.all(
    KINDS.map(async ([collection, communityField]) => {
      const { docs, totalDocs } = await payload.find({
        collection,
        where: whereFor(communityField),
        draft: true,
        sort: '-updatedAt',
        limit: SHOWN,
        depth: 0,
        select: { title: true, review: true, updatedAt: true },
        overrideAccess: false,
        user,
      });
      return { docs: docs.map((doc) => ({ ...doc, collection })), totalDocs };
    }),
  );
  const docs = found
    .flatMap((one) => one.docs)
    .sort((one, other) => (one.updatedAt > other.updatedAt ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ collection, id, title, review, updatedAt }) => ({
      collection,
      id,
      title: title ?? null,
      review: review ?? 'none',
      updatedAt,
    }));
  return { docs, total: found.reduce((sum, { totalDocs }) => sum + totalDocs, 0) };
}
