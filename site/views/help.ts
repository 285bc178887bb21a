import type { Brand } from '#content/model/brand.ts';
import { traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingWith, dateItems } from '#site/views/parts/dates.ts';
import { communityAnswering } from '#site/views/parts/names.ts';
import { callOf } from '#site/views/parts/reach.ts';
import { textOf } from '#site/views/parts/text.ts';
import { help as words } from '#site/words.ts';
import { teamCard } from './teams.ts';

/** How many coming dates of a brand the page knows: one is shown, and makes room for the next. */
const DATES_KEPT = 8;

/** How many teams the page names; their own page has them all. */
const TEAMS_SHOWN = 12;

/** Asking for help and giving it: who does what for whom, when they are there next, whom to call. */
export function helpView(portal: Portal) {
  const page = portal.page('help');
  const { site, brands, teams, communities } = portal;
  return {
    title: page?.title ?? words.title,
    lead: page?.summary ?? words.description,
    text: page && textOf(portal, page.body),
    phones: site.phones.map(({ name, phone, note }) => ({ ...dial(name, phone), note })),
    communityPhones: communities.flatMap(({ name, phone, hours }) =>
      phone ? [{ ...dial(name, phone), note: hours }] : [],
    ),
    brands: brands.map((brand) => helper(portal, brand)),
    teams: teams.slice(0, TEAMS_SHOWN).map(teamCard),
  };
}

const dial = (who: string, phone: string) => ({ who, phone, href: callOf({ who, phone })?.href });

function helper(portal: Portal, brand: Brand) {
  const { slug, name, summary, serves, bring, contact, phone, community, emblem } = brand;
  return {
    path: paths.brand(slug),
    name,
    emblem,
    summary,
    serves,
    bring,
    call: callOf({ who: contact ?? name, phone }, communityAnswering(portal, community)),
    dates: dateItems(portal, comingWith(portal, traitOf('brand', slug)), DATES_KEPT),
  };
}
