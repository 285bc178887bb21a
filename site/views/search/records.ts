import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { brandParams, brandView } from '#site/views/brands.ts';
import { communityParams } from '#site/views/communities.ts';
import { eventParams, eventView } from '#site/views/events.ts';
import { figuresView } from '#site/views/figures.ts';
import { found } from '#site/views/found.ts';
import { pageParams, pageView } from '#site/views/pages.ts';
import { dateItem } from '#site/views/parts/dates.ts';
import { storyParams, storyView } from '#site/views/stories.ts';
import { teamParams, teamView } from '#site/views/teams.ts';
import { venueParams, venueView } from '#site/views/venues.ts';
import { brandRecord } from './brand.ts';
import { communityRecord } from './community.ts';
import { eventRecord } from './event.ts';
import { figuresRecord } from './figures.ts';
import { pageRecord } from './page.ts';
import type { SearchRecord } from './record.ts';
import { storyRecord } from './story.ts';
import { teamRecord } from './team.ts';
import { venueRecord } from './venue.ts';

/** A page that can be found by the search, with what makes its record. */
export interface Searchable {
  url: string;
  record: (portal: Portal) => SearchRecord;
}

type Params = { slug: string };

/** The kinds of pages that can be found: which there are, where each is, and what its reader sees in it. */
const KINDS: {
  params: (portal: Portal) => Params[];
  path: (slug: string) => string;
  record: (portal: Portal, params: Params) => SearchRecord;
}[] = [
  {
    params: eventParams,
    path: paths.event,
    record: (portal, params) => {
      const dates = portal.datesOf(params.slug).map((occurrence) => dateItem(portal, occurrence));
      return eventRecord(eventView(portal, params), dates, portal.notPast(dates).length);
    },
  },
  {
    params: storyParams,
    path: paths.story,
    record: (portal, params) => storyRecord(storyView(portal, params)),
  },
  {
    params: brandParams,
    path: paths.brand,
    record: (portal, params) => brandRecord(brandView(portal, params)),
  },
  {
    params: venueParams,
    path: paths.venue,
    record: (portal, params) => venueRecord(venueView(portal, params)),
  },
  {
    params: teamParams,
    path: paths.team,
    record: (portal, params) => teamRecord(teamView(portal, params)),
  },
  {
    params: communityParams,
    path: paths.community,
    record: (portal, { slug }) => communityRecord(found(portal.community(slug), slug)),
  },
  {
    params: pageParams,
    path: paths.page,
    record: (portal, params) => pageRecord(pageView(portal, params)),
  },
];

/** Every page that can be found by the search. */
export const searchables = (portal: Portal): Searchable[] => [
  ...KINDS.flatMap(({ params, path, record }) =>
    params(portal).map((one) => ({
      url: path(one.slug),
      record: (current: Portal) => record(current, one),
    })),
  ),
  { url: paths.figures, record: (current) => figuresRecord(figuresView(current)) },
];

/** The records of all of them. */
export const searchRecords = (portal: Portal): SearchRecord[] =>
  searchables(portal).map(({ record }) => record(portal));
