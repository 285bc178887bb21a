import type { EmblemName } from '#content/model/brand.ts';
import type { Reaching } from '#content/model/reaching.ts';
import type { Portal } from '#site/portal/portal.ts';

/** What a document is called where others speak of it. */
interface Named {
  slug: string;
  name: string;
}

// Many pages name a brand, a venue, a community: they change when the name does, not with its text.

export const brandNamed = (
  portal: Portal,
  slug: string | undefined,
): (Named & { emblem: EmblemName | undefined }) | undefined =>
  named(portal, 'brand', slug, () => {
    const brand = portal.brand(slug);
    return brand && { slug: brand.slug, name: brand.name, emblem: brand.emblem };
  });

export const communityNamed = (portal: Portal, slug: string | undefined): Named | undefined =>
  named(portal, 'community', slug, () => {
    const community = portal.community(slug);
    return community && { slug: community.slug, name: community.name };
  });

/** Several communities, in the order in which the sub-district names them. */
export const communitiesNamed = (portal: Portal, slugs: readonly string[]): Named[] =>
  portal
    .derived('communities', () => portal.communities.map(({ slug, name }) => ({ slug, name })))
    .filter(({ slug }) => slugs.includes(slug));

export const venueNamed = (
  portal: Portal,
  slug: string | undefined,
): (Named & { address: string | undefined }) | undefined =>
  named(portal, 'venue', slug, () => {
    const venue = portal.venue(slug);
    if (!venue) return undefined;
    return { slug: venue.slug, name: venue.name, address: venue.address };
  });

/** How a venue is reached. Apart from its name, which many more pages say. */
export const venueReached = (
  portal: Portal,
  slug: string | undefined,
): (Named & Reaching) | undefined =>
  named(portal, 'venueReached', slug, () => {
    const venue = portal.venue(slug);
    if (!venue) return undefined;
    const { name, phone, hours, address, coordinates, stepFree, toilets, parking } = venue;
    const at = { address, coordinates, stepFree, toilets, parking };
    return { slug: venue.slug, name, phone, hours, ...at };
  });

/** Who answers the telephone of a brand, and of a community. */
export const brandAnswering = (portal: Portal, slug: string | undefined): Answering | undefined =>
  named(portal, 'brandAnswering', slug, () => {
    const brand = portal.brand(slug);
    return brand && { who: brand.contact ?? brand.name, phone: brand.phone };
  });

export const communityAnswering = (
  portal: Portal,
  slug: string | undefined,
): Answering | undefined =>
  named(portal, 'communityAnswering', slug, () => {
    const community = portal.community(slug);
    return community && { who: community.name, phone: community.phone };
  });

interface Answering {
  who: string;
  phone: string | undefined;
}

const named = <T>(
  portal: Portal,
  kind: string,
  slug: string | undefined,
  compute: () => T | undefined,
): T | undefined => (slug === undefined ? undefined : portal.derived(`${kind}/${slug}`, compute));
