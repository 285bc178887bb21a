import type { Access, Where } from 'payload';
import { notTrashed } from './notTrashed.ts';

const shownInPublic: Where = {
  and: [notTrashed, { or: [{ people: { equals: 'none' } }, { consent: { equals: true } }] }],
};

/** Signed-in users see every picture; the public sees those without recognisable people, or with their consent. */
export const consentedOrSignedIn: Access = ({ req }) => (req.user ? true : shownInPublic);
