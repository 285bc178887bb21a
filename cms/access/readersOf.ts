import type { Access, Where } from 'payload';
import { notTrashed } from './notTrashed.ts';
import { isEditor } from './roles.ts';

const published: Where = { _status: { equals: 'published' } };
const shown: Where = { and: [published, notTrashed] };

/** Editors read everything; a contributor what is published and what they entered; the public what is published. */
export const publishedOwnOrEditors: Access = ({ req: { user } }) => {
  if (isEditor(user)) return true;
  return user ? { or: [shown, { createdBy: { equals: user.id } }] } : shown;
};

/** The same, of documents that contributors do not write. */
export const publishedOrEditors: Access = ({ req: { user } }) => isEditor(user) || shown;

/** The same, of documents that are never deleted. */
export const publishedPageOrEditors: Access = ({ req: { user } }) => isEditor(user) || published;

/** Earlier versions: editors read all, a contributor those of what they entered, the public none. */
export const versionsOwnOrEditors: Access = ({ req: { user } }) =>
  isEditor(user) || (user !== null && { 'version.createdBy': { equals: user.id } });

/** Editors of every kind pass; contributors and the public are refused. */
export const everyEditor: Access = ({ req: { user } }) => isEditor(user);

/** Everyone reads what is not in the trash; editors read that too. */
export const everyoneButTrash: Access = ({ req: { user } }) => isEditor(user) || notTrashed;
