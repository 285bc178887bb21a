import type { Access, AccessResult, Where } from 'payload';
import { ownUnpublished } from './ownUnpublished.ts';
import { type Actor, communityIdsOf, isEditor, isEditorOfAll } from './roles.ts';

/** The field that says which community a document belongs to: one, or several. */
type CommunityField = 'community' | 'communities';

interface Draft {
  _status?: string | null;
  community?: unknown;
  communities?: unknown;
  review?: unknown;
}

/**
 * Who may create documents that belong to a community: editors of all, any; an editor of communities, for
 * their own only; a contributor, drafts for their own only; the public, none.
 */
export const createIn =
  (field: CommunityField): Access =>
  ({ req, data }) =>
    mayWrite(req.user, data, field, { isUpdate: false });

/**
 * Who may change or delete them: editors of all, any; an editor of communities, those of their own, and not
 * into another's; a contributor, their own unpublished ones that are not submitted, without publishing them; the
 * public, none. What is submitted its author can only take back.
 */
export const writersOf =
  (field: CommunityField): Access =>
  ({ req, data }): AccessResult => {
    const actor: Actor = req.user;
    if (!mayWrite(actor, data, field, { isUpdate: true })) return false;
    if (isEditorOfAll(actor)) return true;
    if (actor?.role === 'communityEditor') return { [field]: { in: communityIdsOf(actor) } };
    return takesBack(data) ? ownUnpublished(actor) : ownUnsubmitted(actor);
  };

/** The same without contributors, for documents that nobody drafts for others. */
export const editorsOf =
  (field: CommunityField): Access =>
  (args) =>
    isEditor(args.req.user) && writersOf(field)(args);

const ownUnsubmitted = (actor: Actor): Where => ({
  and: [
    ownUnpublished(actor),
    { or: [{ review: { exists: false } }, { review: { not_equals: 'submitted' } }] },
  ],
});

/** Whether a change does nothing but take a submitted document back. */
const takesBack = (data: Draft | undefined): boolean =>
  data?.review === 'none' &&
  Object.keys(data).every((key) => ['review', '_status', 'updatedAt'].includes(key));

/** Whether an actor may write a document with this content; a field that is not in it is not judged. */
function mayWrite(
  actor: Actor,
  data: Draft | undefined,
  field: CommunityField,
  { isUpdate }: { isUpdate: boolean },
): boolean {
  if (!actor) return false;
  if (isEditorOfAll(actor)) return true;
  const publishes = data?._status === 'published';
  if (publishes && actor.role === 'contributor') return false;
  const named = idsIn(data?.[field]);
  // A draft that names none gets the writer's own (cms/fields/relations.ts); an update leaves it as it is.
  if (named.length === 0) return !publishes || isUpdate;
  const own = communityIdsOf(actor);
  return named.every((id) => own.includes(id));
}

const idsIn = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((item) => item !== undefined && item !== null)
    .map((item) => (isDocument(item) ? item.id : String(item)));

const isDocument = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value;
