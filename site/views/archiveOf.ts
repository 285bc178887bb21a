import { monthOf, toDay } from '#content/model/time/day.ts';
import { FESTIVALS } from '#content/model/time/festival.ts';
import { traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import { type EventOccurrence, keys, yearsIn } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { heldIn, heldYears, yearText } from '#site/views/parts/held.ts';
import { brandNamed, communityNamed, venueNamed } from '#site/views/parts/names.ts';
import { archive as words } from '#site/words.ts';
import {
  type Counts,
  citable,
  foundAt,
  isEmpty,
  MOST_ON_PAGE,
  recordCounts,
  recordsOf,
} from './archiveRecords.ts';
import { type FigureSubject, subjectsOf } from './figures.ts';
import { found } from './found.ts';

/** What the archive is divided by, besides years and months. */
export type ArchivedBy = 'brands' | 'communities' | 'venues' | 'festivals';

const NAMES: Record<ArchivedBy, (portal: Portal, slug: string) => string | undefined> = {
  brands: (portal, slug) => brandNamed(portal, slug)?.name,
  communities: (portal, slug) => communityNamed(portal, slug)?.name,
  venues: (portal, slug) => venueNamed(portal, slug)?.name,
  festivals: (_, slug) => FESTIVALS.find((festival) => festival.slug === slug)?.name,
};

const KEYS: Record<ArchivedBy, (slug: string) => string> = {
  brands: (slug) => traitOf('brand', slug),
  communities: (slug) => traitOf('community', slug),
  venues: (slug) => traitOf('venue', slug),
  festivals: (slug) => keys.festival({ slug }),
};

const SLUGS: Record<ArchivedBy, (portal: Portal) => string[]> = {
  brands: ({ brands }) => brands.map(({ slug }) => slug),
  communities: ({ communities }) => communities.map(({ slug }) => slug),
  venues: ({ venues }) => venues.map(({ slug }) => slug),
  festivals: () => FESTIVALS.map(({ slug }) => slug),
};

/** The years that there are records of, with how many, newest first. */
const yearsOf = (portal: Portal, by: ArchivedBy, slug: string): (Counts & { year: number })[] =>
  portal.derived(`years/${by}/${slug}`, () => {
    const key = KEYS[by](slug);
    const years = new Set([...yearsIn(portal.dates, key), ...yearsIn(portal.stories, key)]);
    return [...years]
      .sort((a, b) => b - a)
      .map((year) => ({ year, all: foundAt(portal, keys.inYear(key, year)) }))
      .filter(({ all }) => !isEmpty(all))
      .map(({ year, all }) => ({ year, ...recordCounts(all) }));
  });

/** A year of a brand, a community, a venue or a festival, as others lead to it. */
export interface YearLink extends Counts {
  name: string;
  path: string;
}

export const yearLinks = (portal: Portal, by: ArchivedBy, slug: string): YearLink[] =>
  yearsOf(portal, by, slug).map(({ year, ...counts }) => ({
    name: words.year(year),
    path: paths.archiveYearOf(by, slug, year),
    ...counts,
  }));

/** The pages that list the years: festivals only where there are records. */
export const archiveOfParams = (by: ArchivedBy) => (portal: Portal) =>
  SLUGS[by](portal)
    .filter((slug) => by !== 'festivals' || yearsOf(portal, by, slug).length > 0)
    .map((slug) => ({ slug }));

const PAGES: Partial<Record<ArchivedBy, (slug: string) => string>> = {
  brands: paths.brand,
  communities: paths.community,
  venues: paths.venue,
};

/** The years of a brand, a community, a venue or a festival, newest first; where they hold little, all of each. */
export function archiveOfView(portal: Portal, by: ArchivedBy, slug: string) {
  const key = KEYS[by](slug);
  const years = yearsOf(portal, by, slug);
  const count = years.reduce((sum, { stories, events }) => sum + stories + events, 0);
  return {
    name: found(NAMES[by](portal, slug), slug),
    page: PAGES[by]?.(slug),
    years: yearLinks(portal, by, slug),
    held: heldYears(portal, key),
    records:
      count <= MOST_ON_PAGE
        ? years.map(({ year }) => ({
            year,
            path: paths.archiveYearOf(by, slug, year),
            records: recordsOf(portal, foundAt(portal, keys.inYear(key, year))),
          }))
        : [],
  };
}

export const archiveYearOfParams = (by: ArchivedBy) => (portal: Portal) =>
  SLUGS[by](portal).flatMap((slug) =>
    yearsOf(portal, by, slug).map(({ year }) => ({ slug, year: String(year) })),
  );

export function archiveYearOfView(
  portal: Portal,
  by: ArchivedBy,
  params: { slug: string; year: string },
) {
  const { slug } = params;
  const year = Number(params.year);
  const key = KEYS[by](slug);
  const all = foundAt(portal, keys.inYear(key, year));
  return {
    name: found(NAMES[by](portal, slug), slug),
    year,
    lead: yearText(year, heldIn(portal, year, key), all.stories.length),
    months: byMonth(all.past),
    figures: publishedIn(portal, by, { slug, year }),
    cited: citable(portal, toDay(`${year}-12-31`), all),
    records: recordsOf(portal, all),
  };
}

/** The figures of a year that a brand or a venue has of its own, published elsewhere. */
function publishedIn(
  portal: Portal,
  by: ArchivedBy,
  { slug, year }: { slug: string; year: number },
): FigureSubject[] {
  if (by !== 'brands' && by !== 'venues') return [];
  return subjectsOf(portal, by)
    .filter((subject) => subject.slug === slug)
    .map((subject) => ({
      ...subject,
      figures: subject.figures.filter(({ asOf }) => asOf === year),
    }))
    .filter(({ figures }) => figures.length > 0);
}

/** How often something took place in each month, from the first with something to the last. */
function byMonth(past: readonly EventOccurrence[]): { month: number; times: number }[] {
  const counts = Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    times: past.filter(({ day }) => Number(monthOf(day).slice(5)) === at + 1).length,
  }));
  const used = counts.map(({ times }) => times > 0);
  return counts.slice(Math.max(0, used.indexOf(true)), used.lastIndexOf(true) + 1);
}

export const linksBy = (portal: Portal, by: ArchivedBy) =>
  archiveOfParams(by)(portal).map(({ slug }) => ({
    name: NAMES[by](portal, slug) ?? '',
    path: paths.archiveOf(by, slug),
  }));
