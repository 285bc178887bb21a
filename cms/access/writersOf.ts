import type { Access, AccessResult, Where } from 'payload';
import { type Actor, communityIdsOf, isEditorOfAll } from './roles.ts';

/** The field that says which community a document belongs to: one, or several. */
type CommunityField = 'community' | 'communities';

interface Draft {
  _status?: string | null;
  community?: unknown;
  communities?: unknown;
}

/**
 * Who may create documents that belong to a community: editors of all, any; an editor of communities, for
 * their own only; a contributor, drafts only; the public, none.
 */
export const createIn =
  (field: CommunityField): Access =>
  ({ req, data }) =>
    mayWrite(req.user, data, field);

/**
 * Who may change or delete them: editors of all, any; an editor of communities, those of their own, and not
 * into another's; a contributor, their own unpublished ones, without publishing them; the public, none.
 */
export const writersOf =
  (field: CommunityField): Access =>
  ({ req, data }): AccessResult => {
    const actor: Actor = req.user;
    if (!mayWrite(actor, data, field)) return false;
    if (isEditorOfAll(actor)) return true;
    if (actor?.role === 'communityEditor') return { [field]: { in: communityIdsOf(actor) } };
    return ownDrafts(actor);
  };

/** The same without contributors, for documents that nobody drafts for others. */
export const editorsOf =
  (field: CommunityField): Access =>
  (args) =>
    args.req.user?.role !== 'contributor' && writersOf(field)(args);

/** Whether an actor may write a document with this content; a field that is not in it is not judged. */
function mayWrite(actor: Actor, data: Draft | undefined, field: CommunityField): boolean {
  if (!actor) return false;
  if (isEditorOfAll(actor)) return true;
  if (actor.role === 'contributor') return data?._status !== 'published';
  const named = data?.[field];
  if (named === undefined) return true;
  const own = communityIdsOf(actor);
  return idsIn(named).some((id) => own.includes(id));
}

const idsIn = (value: unknown): string[] =>
  [value].flat().map((item) => (isDocument(item) ? item.id : String(item)));

const isDocument = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value;

const ownDrafts = (actor: Actor): Where => ({
  and: [{ createdBy: { equals: actor?.id } }, { _status: { not_equals: 'published' } }],
});
