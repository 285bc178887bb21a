import type { Access, FieldAccess } from 'payload';

/** Every signed-in user passes; the public is refused. */
export const signedIn: Access = ({ req }) => Boolean(req.user);

/** The same, for a single field. */
export const signedInOnField: FieldAccess = ({ req }) => Boolean(req.user);
