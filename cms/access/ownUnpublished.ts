import type { Access, Where } from 'payload';
import { type Actor, isEditor, isEditorOfAll } from './roles.ts';

/** What somebody entered and nobody has published yet. */
export const ownUnpublished = (actor: Actor): Where => ({
  and: [{ createdBy: { equals: actor?.id } }, { publishedAt: { exists: false } }],
});

/** Editors of all reach everything; other users what they entered and nobody has published yet; the public nothing. */
export const ownUnpublishedOrEditorsOfAll: Access = ({ req: { user } }) =>
  isEditorOfAll(user) || (user !== null && ownUnpublished(user));

/** Editors of every kind reach all; a contributor what they entered, until somebody has published it; the public nothing. */
export const ownUnpublishedOrEditors: Access = ({ req: { user } }) =>
  isEditor(user) || (user !== null && ownUnpublished(user));
