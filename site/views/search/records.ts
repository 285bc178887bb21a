import type { Day } from '#content/model/time/day.ts';
import type { Portal } from '#site/portal/portal.ts';
import { brandView } from '#site/views/brands.ts';
import { eventView } from '#site/views/events.ts';
import { pageParams, pageView } from '#site/views/pages.ts';
import { storyView } from '#site/views/stories.ts';
import { venueView } from '#site/views/venues.ts';
import { brandRecord } from './brand.ts';
import { communityRecord } from './community.ts';
import { eventRecord } from './event.ts';
import { pageRecord } from './page.ts';
import type { SearchRecord } from './record.ts';
import { storyRecord } from './story.ts';
import { venueRecord } from './venue.ts';

/** Every page that can be found by the search, with what its reader sees in it. */
export const searchRecords = (portal: Portal): SearchRecord[] => [
  ...portal.events.map((event) =>
    eventRecord(eventView(portal, event), upcomingDays(portal, event)),
  ),
  ...portal.stories.map((story) => storyRecord(storyView(portal, story))),
  ...portal.brands.map((brand) => brandRecord(brandView(portal, brand))),
  ...portal.venues.map((venue) => venueRecord(venueView(portal, venue))),
  ...portal.communities.map(communityRecord),
  ...pageParams(portal).map((params) => pageRecord(pageView(portal, params))),
];

const upcomingDays = ({ occurrencesOf, today }: Portal, { slug }: { slug: string }): Day[] =>
  (occurrencesOf.get(slug) ?? []).filter(({ lastDay }) => lastDay >= today).map(({ day }) => day);
