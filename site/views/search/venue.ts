import { paths } from '#site/paths.ts';
import type { venueView } from '#site/views/venues.ts';
import { common, reach as reachWords, venue as words } from '#site/words.ts';
import { facts, figures } from './pieces.ts';
import { type SearchRecord, searchRecord } from './record.ts';

type View = ReturnType<typeof venueView>;

export const venueRecord = ({ venue, call, reach, community, series }: View): SearchRecord =>
  searchRecord({
    url: paths.venue(venue.slug),
    title: venue.name,
    type: 'venue',
    pieces: [
      venue.summary,
      venue.isDemo && common.demo,
      ...facts([
        [words.address, venue.address],
        [reachWords.call, call?.phone],
        ...reach.map(({ term, value }): [string, string | undefined] => [term, value]),
        [words.community, community?.name],
      ]),
      ...figures(series),
    ],
    facets: { community: community ? [community.name] : [] },
  });
