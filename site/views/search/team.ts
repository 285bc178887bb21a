import { paths } from '#site/paths.ts';
import { contactText } from '#site/views/parts/eventText.ts';
import type { teamView } from '#site/views/teams.ts';
import { common, event as eventWords, team as words } from '#site/words.ts';
import { facts, figures } from './pieces.ts';
import { type SearchRecord, searchRecord } from './record.ts';

type View = ReturnType<typeof teamView>;

export const teamRecord = ({ team, venue, community, brand, series }: View): SearchRecord =>
  searchRecord({
    url: paths.team(team.slug),
    title: team.name,
    type: 'team',
    pieces: [
      team.summary,
      team.kind,
      team.isDemo && common.demo,
      ...facts([
        [words.meets, team.meets],
        [words.venue, venue?.name],
        [words.howToJoin, team.howToJoin],
        [words.contact, contactText(team)],
        [eventWords.community, community?.name],
        [eventWords.brand, brand?.name],
      ]),
      ...figures(series),
    ],
    facets: { community: community ? [community.name] : [], brand: brand ? [brand.name] : [] },
    names: venue ? [venue.name] : [],
  });
