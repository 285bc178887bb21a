import { VENUE_LEVELS } from '#content/model/venue.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingDates, DATES_KEPT } from '#site/views/parts/dates.ts';
import { figureSeries } from '#site/views/parts/figures.ts';
import { bySlug, slugParams } from './bySlug.ts';
import { eventCard } from './events.ts';

export const venueParams = (portal: Portal) => slugParams(portal.venues);

export function venueView(portal: Portal, { slug }: { slug: string }) {
  const venue = bySlug(portal.venues, slug);
  const isHere = (event: { venue?: string | undefined }) => event.venue === venue.slug;
  return {
    venue,
    community: portal.communities.find(({ slug }) => slug === venue.community),
    series: figureSeries(venue.figures),
    dates: comingDates(portal, { limit: DATES_KEPT, of: isHere }),
    events: portal.events.filter(isHere).map((event) => eventCard(portal, event)),
  };
}

/** The venues by level, the levels in their order; levels without a venue are left out. */
export const venuesView = ({ venues }: Portal) =>
  VENUE_LEVELS.map((level) => ({
    level,
    venues: venues.filter((venue) => venue.level === level),
  })).filter((group) => group.venues.length > 0);
