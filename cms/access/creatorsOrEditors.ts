import type { Access } from 'payload';

/** Editors of every kind reach all; a contributor reaches what they entered themselves; the public nothing. */
export const creatorsOrEditors: Access = ({ req }) => {
  if (!req.user) return false;
  return req.user.role === 'contributor' ? { createdBy: { equals: req.user.id } } : true;
};
