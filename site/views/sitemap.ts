import type { Day, Month } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import { keys, yearsIn } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { optionParams } from '#site/views/parts/options.ts';
import { archiveMonthParams, archiveYears } from './archive.ts';
import { type ArchivedBy, archiveOfParams, archiveYearOfParams } from './archiveOf.ts';
import { monthParams, weekParams } from './calendar.ts';
import { articleParams } from './pages.ts';
import { storyMonthParams } from './stories.ts';

/** Everything a reader can turn to, by kind: name and address. Events and stories are too many; their lists are there. */
export const sitemapView = (portal: Portal) => ({
  brands: portal.brands.map(({ name, slug }) => ({ name, path: paths.brand(slug) })),
  communities: portal.communities.map(({ name, slug }) => ({ name, path: paths.community(slug) })),
  teams: portal.teams.map(({ name, slug }) => ({ name, path: paths.team(slug) })),
  venues: portal.venues.map(({ name, slug }) => ({ name, path: paths.venue(slug) })),
  years: archiveYears(portal).map((year) => ({ name: year, path: paths.year(year) })),
});

const LISTS = [
  ...[paths.home, paths.events, paths.calendar, paths.stories, paths.brands, paths.communities],
  ...[paths.help, paths.teams, paths.venues, paths.archive, paths.figures],
  ...[paths.search, paths.sitemap, paths.subscribe],
];

const ARCHIVED: ArchivedBy[] = ['brands', 'communities', 'venues', 'festivals'];

type OfMonth = { year: string; month: string };

const monthOfParams = ({ year, month }: OfMonth): Month => `${year}-${month}` as Month; // as the routes have them

/** The pages that search engines are to visit, but for events and stories: those are by year. */
const listedPages = (portal: Portal): string[] => [
  ...LISTS,
  ...articleParams(portal).map(({ slug }) => paths.page(slug)),
  ...portal.teams.map(({ slug }) => paths.team(slug)),
  ...portal.brands.map(({ slug }) => paths.brand(slug)),
  ...portal.communities.map(({ slug }) => paths.community(slug)),
  ...portal.venues.map(({ slug }) => paths.venue(slug)),
  ...optionParams(portal).map(paths.option),
  ...monthParams(portal).flatMap((params) => [
    paths.month(monthOfParams(params)),
    paths.monthList(monthOfParams(params)),
  ]),
  ...weekParams(portal).map(({ monday }) => paths.week(monday as Day)),
  ...storyMonthParams(portal).map((params) => paths.storyMonth(monthOfParams(params))),
  ...archiveYears(portal).map(paths.year),
  ...archiveMonthParams(portal).map((params) => paths.archiveMonth(monthOfParams(params))),
  ...ARCHIVED.flatMap((by) => [
    ...archiveOfParams(by)(portal).map(({ slug }) => paths.archiveOf(by, slug)),
    ...archiveYearOfParams(by)(portal).map(({ slug, year }) =>
      paths.archiveYearOf(by, slug, Number(year)),
    ),
  ]),
];

/** The files that list the pages: one for events and one for stories of each year, so that none grows for ever. */
export const sitemapFileParams = (portal: Portal): { file: string }[] => [
  { file: 'pages' },
  ...yearsIn(portal.programmes).map((year) => ({ file: `events-${year}` })),
  ...yearsIn(portal.stories).map((year) => ({ file: `stories-${year}` })),
];

/** The pages that a file lists: `pages`, `events-2026` by the year in which they end, `stories-2026`. */
export function sitemapFile(portal: Portal, file: string): string[] {
  const [kind, year = ''] = file.split('-');
  if (kind === 'events')
    return portal.programmes.of(keys.year(year)).map(({ slug }) => paths.event(slug));
  if (kind === 'stories')
    return portal.stories.of(keys.year(year)).map(({ slug }) => paths.story(slug));
  return listedPages(portal);
}
