import { addDays } from '#content/model/time/day.ts';
import { lunarDateOf } from '#content/model/time/lunar.ts';
import { keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { coming, dateItems } from '#site/views/parts/dates.ts';
import { archiveYears } from './archive.ts';
import { brandCards } from './brands.ts';
import { STORIES_SHOWN, storyCards } from './stories.ts';

/** More dates than the page shows at first: in the days after a build the first ones fall away. */
const DATES_KEPT = 24;

/** How many days after the build the page still knows the lunar date of. */
const LUNAR_DAYS = 15;

export const homeView = (portal: Portal) => ({
  today: portal.today,
  lunar: Array.from(
    { length: LUNAR_DAYS },
    (_, days) => lunarDateOf(addDays(portal.today, days)).text,
  ),
  years: archiveYears(portal),
  dates: dateItems(portal, coming(portal), DATES_KEPT),
  brands: brandCards(portal),
  stories: storyCards(portal, portal.stories.of(keys.all), STORIES_SHOWN),
});
