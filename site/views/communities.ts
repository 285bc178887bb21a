import { traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingWith, DATES_KEPT, dateItems } from '#site/views/parts/dates.ts';
import { callOf, directionsTo, reachFacts } from '#site/views/parts/reach.ts';
import { yearLinks } from './archiveOf.ts';
import { brandCard } from './brands.ts';
import { found, slugParams } from './found.ts';
import { STORIES_SHOWN, storyCards } from './stories.ts';
import { teamsOf } from './teams.ts';

export const communityParams = (portal: Portal) => slugParams(portal.communities);

export function communityView(portal: Portal, { slug }: { slug: string }) {
  const community = found(portal.community(slug), slug);
  const trait = traitOf('community', slug);
  const isOurs = (item: { community?: string | undefined }) => item.community === slug;
  return {
    community,
    call: callOf({ who: community.name, phone: community.phone }),
    directions: directionsTo(community),
    reach: reachFacts(community),
    teams: teamsOf(portal, { community: slug }),
    brands: portal.brands.filter(isOurs).map(brandCard),
    venues: portal.venues.filter(isOurs),
    dates: dateItems(portal, comingWith(portal, trait), DATES_KEPT),
    stories: storyCards(portal, portal.stories.of(trait), STORIES_SHOWN),
    years: yearLinks(portal, 'communities', slug),
  };
}

/** How many communities the sub-district has, by its public report of autumn 2024: one 实践站 for each of 12. */
const COMMUNITIES = 12;

/** The communities that have a page, and how many have none yet. */
export const communitiesView = ({ communities }: Portal) => ({
  all: COMMUNITIES,
  missing: Math.max(0, COMMUNITIES - communities.length),
  listed: communities.map(({ slug, name, summary }) => ({
    path: paths.community(slug),
    name,
    summary,
  })),
});
