import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { filterBy } from '../lists/quickFilters.ts';

/** Which documents a list shows: by its own filters, its search, and the quick filter that its address names. */
export async function whereShown(req: PayloadRequest, collection: CollectionSlug): Promise<Where> {
  const { where, search } = req.query;
  const shown = await filterBy(collection)({ req });
  const { admin } = req.payload.collections[collection].config;
  const searched = admin.listSearchableFields ?? [];
  return {
    and: [
      ...(typeof where === 'object' && where !== null ? [where as Where] : []), // judged by Payload
      ...(typeof search === 'string' && search.trim() !== ''
        ? [{ or: searched.map((field) => ({ [field]: { like: search } })) }]
        : []),
      ...(shown ? [shown] : []),
    ],
  };
}
