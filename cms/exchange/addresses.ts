import type { CollectionSlug, PayloadRequest } from 'payload';
import { slugFrom } from '../fields/slugFrom.ts';

/**
 * Addresses for new documents, made from their titles, each once: neither one that is taken, in the trash too, nor one
 * that leads to another document. Looked up together: one by one, titles that are all the same would ask for each other's.
 */
export async function newSlugs(
  req: PayloadRequest,
  collection: CollectionSlug,
  titles: string[],
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    select: { slug: true, formerSlugs: true } as never, // every kind with addresses has both
    pagination: false,
    depth: 0,
    trash: true,
    overrideAccess: true,
    req,
  });
  // The generated types are those of one collection each.
  const stored = docs as unknown as { slug?: string | null; formerSlugs?: string[] | null }[];
  const taken = new Set(
    stored.flatMap(({ slug, formerSlugs }) => [...(slug ? [slug] : []), ...(formerSlugs ?? [])]),
  );
  const next = new Map<string, number>();
  return titles.map((title) => {
    const made = slugFrom(title) || collection;
    let [slug, count] = [made, next.get(made) ?? 2];
    while (taken.has(slug)) {
      slug = `${made}-${count}`;
      count += 1;
    }
    next.set(made, count);
    taken.add(slug);
    return slug;
  });
}
