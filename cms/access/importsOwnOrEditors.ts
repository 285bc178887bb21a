import type { Access } from 'payload';
import { isEditor } from './roles.ts';

/** Editors of every kind see all imports; a contributor their own; the public none. */
export const importsOwnOrEditors: Access = ({ req: { user } }) =>
  isEditor(user) || (user !== null && { by: { equals: user.id } });
