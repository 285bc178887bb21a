import type { Access } from 'payload';
import { isAdministrator } from './roles.ts';

/** Administrators reach every user; a signed-in user reaches their own record; the public none. */
export const administratorsOrSelf: Access = ({ req }) => {
  if (!req.user) return false;
  return isAdministrator(req.user) || { id: { equals: req.user.id } };
};
