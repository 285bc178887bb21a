import type { CollectionAfterChangeHook } from 'payload';
import { pictureIdsOf } from '../fields/pictureIds.ts';

/** Notes on the pictures of a published document that they are public: from then on only editors change them. */
export const notePublishedPictures: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status !== 'published') return;
  const ids = pictureIdsOf(doc);
  if (ids.length === 0) return;
  // Without the hooks of the collection: nothing that the site shows changes.
  await req.payload.db.updateMany({
    collection: 'media',
    where: { and: [{ id: { in: ids } }, { publishedAt: { exists: false } }] },
    data: { publishedAt: new Date().toISOString() },
    returning: false,
    req,
  });
};
