import type { CollectionSlug, PayloadRequest } from 'payload';
import type { DocumentSection } from '#content/model/ownAddress.ts';

/** What stands at an address of this site: a document that is there, one that was there once, or nothing. */
export type Standing = { title: string; isFormer: boolean } | null;

/** What a redirect is judged by. */
export interface Known {
  /** Where another redirect leads from an address. */
  targetOf: (from: string) => Promise<string | undefined>;
  documentAt: (section: DocumentSection, slug: string) => Promise<Standing>;
}

/** Asks the database as it is, also within the transaction of a request. `id` is the redirect that is judged. */
export const stored = (req: PayloadRequest, id?: string | number): Known => ({
  async targetOf(from) {
    const { docs } = await req.payload.find({
      collection: 'redirects',
      where: { and: [{ from: { equals: from } }, { id: { not_equals: id ?? '' } }] },
      limit: 1,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    });
    return docs[0]?.to;
  },
  async documentAt(section, slug) {
    const hasFormer = section !== 'pages';
    const { docs } = await req.payload.find({
      collection: section as CollectionSlug,
      where: {
        or: [{ slug: { equals: slug } }, ...(hasFormer ? [{ formerSlugs: { in: [slug] } }] : [])],
      },
      limit: 1,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    });
    const [doc] = docs as unknown as Record<string, unknown>[]; // the generated types are those of one collection each
    if (!doc) return null;
    return { title: String(doc.title ?? doc.name ?? ''), isFormer: doc.slug !== slug };
  },
});
