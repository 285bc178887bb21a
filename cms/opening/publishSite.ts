import type { Payload } from 'payload';

/**
 * The site's own words were public before they had drafts: a database without migrations still holds them without a
 * status, and nobody but editors would read them. For the start of a portal.
 */
export async function publishSite(payload: Payload): Promise<void> {
  const site = await payload.findGlobal({ slug: 'site', overrideAccess: true });
  if (!site.name || site._status === 'published') return;
  await payload.db.updateGlobal({ slug: 'site', data: { ...site, _status: 'published' } });
}
