import type { Brand } from '#content/model/brand.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingDates, DATES_KEPT } from '#site/views/parts/dates.ts';
import { figureSeries, monthlyCounts } from '#site/views/parts/figures.ts';
import { pictureOf } from '#site/views/parts/pictures.ts';
import { textOf } from '#site/views/parts/text.ts';
import { bySlug, slugParams } from './bySlug.ts';
import { eventCard } from './events.ts';
import { storyCards } from './stories.ts';

/** What a list shows of a brand. */
export function brandCard(_portal: Portal, brand: Brand) {
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

export const brandCards = (portal: Portal): BrandCard[] =>
  portal.brands.map((brand) => brandCard(portal, brand));

export const brandParams = (portal: Portal) => slugParams(portal.brands);

export function brandView(portal: Portal, { slug }: { slug: string }) {
  const brand = bySlug(portal.brands, slug);
  const isOurs = (item: { brand?: string | undefined }) => item.brand === brand.slug;
  return {
    brand,
    text: textOf(portal, brand.body),
    cover: pictureOf(portal, brand.cover),
    community: portal.communities.find(({ slug }) => slug === brand.community),
    series: figureSeries(brand.figures),
    months: monthlyCounts(portal, isOurs),
    dates: comingDates(portal, { limit: DATES_KEPT, of: isOurs }),
    events: portal.events.filter(isOurs).map((event) => eventCard(portal, event)),
    stories: storyCards(portal, { of: isOurs }),
  };
}
