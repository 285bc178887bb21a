import type { Where } from 'payload';
import type { Actor } from './roles.ts';

/** What somebody entered and nobody has published yet. */
export const ownUnpublished = (actor: Actor): Where => ({
  and: [{ createdBy: { equals: actor?.id } }, { publishedAt: { exists: false } }],
});
