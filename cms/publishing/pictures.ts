import type { CollectionAfterChangeHook } from 'payload';
import { pictureIdsIn } from '#content/model/richText.ts';
import { idOf } from '../guards/relations.ts';

/** Notes on the pictures of a published document that they are public: from then on only editors change them. */
export const notePublishedPictures: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status !== 'published') return;
  const shown = [doc.cover, doc.gallery, doc.outcome?.photos].flat().map(idOf).filter(isGiven);
  const ids = [...new Set([...shown, ...pictureIdsIn(doc.body)])];
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

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;
