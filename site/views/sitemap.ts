import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { archiveYears } from './archive.ts';

/** Everything a reader can turn to, by kind: name and address. Events and stories are too many; their lists are there. */
export const sitemapView = (portal: Portal) => ({
  brands: portal.brands.map(({ name, slug }) => ({ name, path: paths.brand(slug) })),
  communities: portal.communities.map(({ name, slug }) => ({ name, path: paths.community(slug) })),
  venues: portal.venues.map(({ name, slug }) => ({ name, path: paths.venue(slug) })),
  years: archiveYears(portal).map((year) => ({ name: year, path: paths.year(year) })),
});
