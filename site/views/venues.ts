import { VENUE_LEVELS } from '#content/model/venue.ts';
import { traitOf } from '#site/calendar/choice.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingWith, DATES_KEPT, dateItems } from '#site/views/parts/dates.ts';
import { figureSeries } from '#site/views/parts/figures.ts';
import { communityAnswering, communityNamed } from '#site/views/parts/names.ts';
import { placeMap } from '#site/views/parts/placeMap.ts';
import { callOf, directionsTo, reachFacts } from '#site/views/parts/reach.ts';
import { yearLinks } from './archiveOf.ts';
import { eventsOf } from './eventLists.ts';
import { found, slugParams } from './found.ts';

export const venueParams = (portal: Portal) => slugParams(portal.venues);

export function venueView(portal: Portal, { slug }: { slug: string }) {
  const venue = found(portal.venue(slug), slug);
  const trait = traitOf('venue', slug);
  return {
    venue,
    call: callOf(
      { who: venue.name, phone: venue.phone },
      communityAnswering(portal, venue.community) ?? { who: undefined, phone: undefined },
    ),
    directions: directionsTo(venue),
    reach: reachFacts(venue),
    community: communityNamed(portal, venue.community),
    series: figureSeries(venue.figures),
    dates: dateItems(portal, comingWith(portal, trait), DATES_KEPT),
    events: eventsOf(portal, { facet: 'venue', by: 'venues', slug }),
    years: yearLinks(portal, 'venues', slug),
  };
}

/** The map of the venues, and the venues by level, the levels in their order; levels without a venue are left out. */
export const venuesView = ({ venues }: Portal) => ({
  map: placeMap(venues),
  groups: VENUE_LEVELS.map((level) => ({
    level,
    venues: venues.filter((venue) => venue.level === level),
  })).filter((group) => group.venues.length > 0),
});
