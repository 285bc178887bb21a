import type { Access } from 'payload';
import { ownUnpublished } from './ownUnpublished.ts';

/**
 * Editors of every kind reach all; a contributor what they entered themselves, until an editor has published it;
 * the public nothing.
 */
export const ownUnpublishedOrEditors: Access = ({ req }) => {
  if (!req.user) return false;
  return req.user.role === 'contributor' ? ownUnpublished(req.user) : true;
};
