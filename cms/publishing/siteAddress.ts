import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { settings } from '#content/settings.ts';
import { pictureIdsOf } from '../fields/pictureIds.ts';

/** Where the site shows a kind of document: the addresses of the site are decided in DESIGN, and never change. */
const PATHS: Record<string, (slug: string) => string> = {
  stories: (slug) => `/stories/${slug}/`,
  events: (slug) => `/events/${slug}/`,
  brands: (slug) => `/brands/${slug}/`,
  teams: (slug) => `/teams/${slug}/`,
  venues: (slug) => `/venues/${slug}/`,
  communities: (slug) => `/communities/${slug}/`,
  pages: (slug) => `/${slug}/`,
};

interface OnSite {
  /** The address of the page; null when the public cannot see the document, or it has no page. */
  address: string | null;
  /** The pictures that the site leaves out of it, by their words: of people who have not consented. */
  hiddenPictures: string[];
}

/** Where the site shows a document, and what it leaves out. */
export async function onSite(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<OnSite> {
  if (collection === 'site') return { address: `${settings().SITE_URL}/`, hiddenPictures: [] };
  const path = PATHS[collection];
  if (!path) return { address: null, hiddenPictures: [] };
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
  // The generated types are those of one collection each.
  const [doc] = docs as unknown as (Record<string, unknown> & { slug?: string | null })[];
  if (!doc?.slug) return { address: null, hiddenPictures: [] };
  const hiddenPictures = await withoutConsent(req, pictureIdsOf(doc));
  return { address: settings().SITE_URL + path(doc.slug), hiddenPictures };
}

async function withoutConsent(req: PayloadRequest, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids }, people: { not_equals: 'none' }, consent: { not_equals: true } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(({ alt }) => alt);
}

/** The path of a published document, for lists of them. */
export const sitePath = (collection: string, slug: string | null | undefined): string | null =>
  slug ? (PATHS[collection]?.(slug) ?? null) : null;
