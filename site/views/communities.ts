import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingDates, DATES_KEPT } from '#site/views/parts/dates.ts';
import { brandCard } from './brands.ts';
import { bySlug, slugParams } from './bySlug.ts';
import { storyCards } from './stories.ts';

export const communityParams = (portal: Portal) => slugParams(portal.communities);

export function communityView(portal: Portal, { slug }: { slug: string }) {
  const community = bySlug(portal.communities, slug);
  const isOurs = (item: { community?: string | undefined }) => item.community === community.slug;
  return {
    community,
    brands: portal.brands.filter(isOurs).map((brand) => brandCard(portal, brand)),
    venues: portal.venues.filter(isOurs),
    dates: comingDates(portal, { limit: DATES_KEPT, of: isOurs }),
    stories: storyCards(portal, { of: ({ communities }) => communities.includes(community.slug) }),
  };
}

export const communitiesView = ({ communities }: Portal) =>
  communities.map(({ slug, name, summary }) => ({ path: paths.community(slug), name, summary }));
