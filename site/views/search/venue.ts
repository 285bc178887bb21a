import { paths } from '#site/paths.ts';
import type { venueView } from '#site/views/venues.ts';
import { common, venue as words } from '#site/words.ts';
import { facts, figures } from './pieces.ts';
import { type SearchRecord, searchRecord } from './record.ts';

type View = ReturnType<typeof venueView>;

export const venueRecord = ({ venue, community, series }: View): SearchRecord =>
  searchRecord({
    url: paths.venue(venue.slug),
    title: venue.name,
    type: 'venue',
    pieces: [
      venue.summary,
      venue.isDemo && common.demo,
      ...facts([
        [words.address, venue.address],
        [words.community, community?.name],
      ]),
      ...figures(series),
    ],
    facets: { community: community ? [community.name] : [] },
  });
