import type { CollectionSlug, PayloadRequest } from 'payload';
import type { Names } from './kinds/kind.ts';

/** The communities, venues and brands that a user may read, by name. */
export async function namesFor(req: PayloadRequest): Promise<Names> {
  const named = async (collection: CollectionSlug) => {
    const { docs } = await req.payload.find({
      collection,
      select: { name: true } as never, // each of the three has it
      sort: 'name',
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    });
    // The generated types are those of one collection each.
    return (docs as unknown as { id: string; name?: string | null }[]).map(({ id, name }) => ({
      id,
      name: name ?? '',
    }));
  };
  return {
    communities: await named('communities'),
    venues: await named('venues'),
    brands: await named('brands'),
  };
}
