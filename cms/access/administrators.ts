import type { Access, FieldAccess } from 'payload';
import { isAdministrator } from './roles.ts';

/** Administrators pass; everyone else is refused. */
export const administrators: Access = ({ req }) => isAdministrator(req.user);

/** The same, for a single field. */
export const administratorsOnField: FieldAccess = ({ req }) => isAdministrator(req.user);
