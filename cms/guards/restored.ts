import type { CollectionAfterChangeHook, CollectionSlug } from 'payload';
import { pictureIdsIn } from '#content/model/richText.ts';
import { relatedIds } from '../relations.ts';

/** What comes back from the trash brings along what it shows: its venue, brand, community and pictures. */
export const restoreWhatItShows: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  req,
}) => {
  if (!previousDoc?.deletedAt || doc.deletedAt) return;
  // Not from `doc`: a relation to what is still in the trash has been read there as nothing.
  const related = relatedIds(previousDoc, collection.flattenedFields);
  for (const id of pictureIdsIn(previousDoc.body)) related.push({ slug: 'media', id });
  for (const { slug, id } of related) {
    if (!req.payload.collections[slug as CollectionSlug]?.config.trash) continue;
    await req.payload.update({
      collection: slug as CollectionSlug, // a relation of ours leads to a collection of ours
      where: { and: [{ id: { equals: id } }, { deletedAt: { exists: true } }] },
      data: { deletedAt: null } as never, // every collection with a trash has it
      trash: true,
      overrideAccess: true,
      req,
    });
  }
};
