import type { Brand } from '#content/model/brand.ts';
import { traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingWith, DATES_KEPT, dateItems } from '#site/views/parts/dates.ts';
import { figureSeries, monthlyCounts } from '#site/views/parts/figures.ts';
import { communityAnswering, communityNamed } from '#site/views/parts/names.ts';
import { callOf } from '#site/views/parts/reach.ts';
import { textOf } from '#site/views/parts/text.ts';
import { yearLinks } from './archiveOf.ts';
import { eventsOf } from './eventLists.ts';
import { found, slugParams } from './found.ts';
import { STORIES_SHOWN, storyCards } from './stories.ts';
import { teamsOf } from './teams.ts';

/** What a list shows of a brand. */
export function brandCard(brand: Brand) {
  return {
    path: paths.brand(brand.slug),
    name: brand.name,
    slogan: brand.slogan,
    emblem: brand.emblem,
    /** The first of its figures: what it counts most by. */
    figure: brand.figures[0],
  };
}

export type BrandCard = ReturnType<typeof brandCard>;

export const brandCards = (portal: Portal): BrandCard[] => portal.brands.map(brandCard);

export const brandParams = (portal: Portal) => slugParams(portal.brands);

export function brandView(portal: Portal, { slug }: { slug: string }) {
  const brand = found(portal.brand(slug), slug);
  const trait = traitOf('brand', slug);
  return {
    brand,
    call: callOf(
      { who: brand.contact ?? brand.name, phone: brand.phone },
      communityAnswering(portal, brand.community) ?? { who: undefined, phone: undefined },
    ),
    teams: teamsOf(portal, { brand: slug }),
    text: textOf(portal, brand.body),
    cover: portal.picture(brand.cover),
    community: communityNamed(portal, brand.community),
    series: figureSeries(brand.figures),
    months: monthlyCounts(portal, trait),
    dates: dateItems(portal, comingWith(portal, trait), DATES_KEPT),
    events: eventsOf(portal, { facet: 'brand', by: 'brands', slug }),
    stories: storyCards(portal, portal.stories.of(trait), STORIES_SHOWN),
    years: yearLinks(portal, 'brands', slug),
  };
}
