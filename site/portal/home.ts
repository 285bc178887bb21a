import { brandCards } from './brands.ts';
import { comingDates } from './occurrences.ts';
import type { Portal } from './portal.ts';
import { storyCards } from './stories.ts';

/** More dates than the page shows at first: in the days after a build the first ones fall away. */
const DATES_KEPT = 24;

export const homeView = (portal: Portal) => ({
  dates: comingDates(portal, { limit: DATES_KEPT }),
  brands: brandCards(portal),
  stories: storyCards(portal, { limit: 6 }),
});
