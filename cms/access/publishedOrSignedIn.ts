import type { Access } from 'payload';

/** Signed-in users read everything; the public reads what is published. */
export const publishedOrSignedIn: Access = ({ req }) =>
  req.user ? true : { _status: { equals: 'published' } };
