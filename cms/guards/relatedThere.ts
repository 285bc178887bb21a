import { APIError, type CollectionBeforeChangeHook, type CollectionSlug } from 'payload';
import { NOTHING_THERE } from '../errors.ts';
import { relatedIds } from '../relations.ts';

/** Refuses a relation to what is not there, as SQLite does by itself for most of them, and MongoDB for none. */
export const refuseRelationToNothing: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const before = new Set(
    relatedIds(originalDoc ?? {}, collection.flattenedFields).map(({ id }) => id),
  );
  const chosen = relatedIds(data, collection.flattenedFields).filter(({ id }) => !before.has(id));
  for (const [slug, related] of Map.groupBy(chosen, (one) => one.slug)) {
    const ids = [...new Set(related.map(({ id }) => id))];
    const { totalDocs } = await req.payload.count({
      collection: slug as CollectionSlug, // a relation of ours leads to a collection of ours
      where: { id: { in: ids } },
      trash: true,
      overrideAccess: true,
      req,
    });
    if (totalDocs < ids.length) {
      throw new APIError(NOTHING_THERE.message, NOTHING_THERE.status, null, true);
    }
  }
  return data;
};
