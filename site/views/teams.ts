import type { Team } from '#content/model/team.ts';
import { TEAM_KINDS } from '#content/model/team.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { DATES_KEPT, type DateItem, dateItems } from '#site/views/parts/dates.ts';
import { figureSeries } from '#site/views/parts/figures.ts';
import {
  brandAnswering,
  brandNamed,
  communityAnswering,
  communityNamed,
  venueReached,
} from '#site/views/parts/names.ts';
import { callOf, directionsTo } from '#site/views/parts/reach.ts';
import { found, slugParams } from './found.ts';

/** What a list shows of a team. */
export const teamCard = ({ slug, name, summary, kind, isDemo }: Team) => ({
  path: paths.team(slug),
  name,
  summary,
  kind,
  isDemo,
});

export type TeamCard = ReturnType<typeof teamCard>;

export const teamParams = (portal: Portal) => slugParams(portal.teams);

export function teamView(portal: Portal, { slug }: { slug: string }) {
  const team = found(portal.team(slug), slug);
  const venue = venueReached(portal, team.venue);
  return {
    team,
    call: callOf(
      { who: team.contact ?? team.name, phone: team.phone },
      brandAnswering(portal, team.brand),
      communityAnswering(portal, team.community),
      venue && { who: venue.name, phone: venue.phone },
    ),
    venue,
    directions: venue && directionsTo(venue),
    community: communityNamed(portal, team.community),
    brand: brandNamed(portal, team.brand),
    series: figureSeries(team.figures),
    dates: datesOf(portal, team.event),
  };
}

/** The coming dates at which a team can be met. */
const datesOf = (portal: Portal, event: string | undefined): DateItem[] =>
  event === undefined ? [] : dateItems(portal, portal.notPast(portal.datesOf(event)), DATES_KEPT);

/** The teams by kind, the kinds in their order; kinds without a team are left out. */
export const teamsView = ({ teams }: Portal) =>
  TEAM_KINDS.map((kind) => ({
    kind,
    teams: teams.filter((team) => team.kind === kind).map(teamCard),
  })).filter((group) => group.teams.length > 0);

/** The teams of a brand or a community. */
export const teamsOf = (
  { teams }: Portal,
  { brand, community }: { brand?: string; community?: string },
): TeamCard[] =>
  teams
    .filter((team) => (brand === undefined ? team.community === community : team.brand === brand))
    .map(teamCard);
