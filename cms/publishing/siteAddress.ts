import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { settings } from '#content/settings.ts';

/** Where the site shows a kind of document: the addresses of the site are decided in DESIGN, and never change. */
const PATHS: Record<string, (slug: string) => string> = {
  stories: (slug) => `/stories/${slug}/`,
  events: (slug) => `/events/${slug}/`,
  brands: (slug) => `/brands/${slug}/`,
  venues: (slug) => `/venues/${slug}/`,
  communities: (slug) => `/communities/${slug}/`,
  pages: (slug) => `/${slug}/`,
};

/** The address of a document's page; null when the public cannot see the document, or it has no page. */
export async function siteAddress(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<string | null> {
  if (collection === 'site') return `${settings().SITE_URL}/`;
  const path = PATHS[collection];
  if (!path) return null;
  const slug = collection as CollectionSlug; // PATHS lists collections
  const hasDrafts = Boolean(req.payload.collections[slug].config.versions?.drafts);
  const where: Where = {
    and: [{ id: { equals: id } }, ...(hasDrafts ? [{ _status: { equals: 'published' } }] : [])],
  };
  const { docs } = await req.payload.find({
    collection: slug,
    where,
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
  });
  const [doc] = docs as { slug?: string | null }[];
  return doc?.slug ? settings().SITE_URL + path(doc.slug) : null;
}

/** The path of a published document, for lists of them. */
export const sitePath = (collection: string, slug: string | null | undefined): string | null =>
  slug ? (PATHS[collection]?.(slug) ?? null) : null;
