import { SEARCH_FACETS, type SearchFacet, type SearchTime, TIMES } from '#site/facets.ts';
import type { Attributes } from '#site/search/format/attributes.ts';
import { compareText } from '#site/search/format/compareText.ts';
import { readPeriod } from './period.ts';

/** What the results are narrowed to: at most one value of each facet. */
export type Selection = Readonly<Partial<Record<SearchFacet, string>>>;

/** How many pages each value of each facet would leave. */
export type FacetCounts = Record<SearchFacet, ValueCount[]>;

type ValueCount = [value: string, count: number];

/** What a selection is held against. */
interface Pages {
  attributes: Attributes;
  /** In days since 1970. */
  today: number;
}

/** Whether a page has every value that is selected. */
export const isSelected = (page: number, selection: Selection, pages: Pages): boolean =>
  SEARCH_FACETS.every((facet) => {
    const value = selection[facet];
    return value === undefined || hasValue(page, facet, value, pages);
  });

/** How many of the pages each value of each facet would leave, the other facets staying as they are. */
export const facetCounts = (
  found: readonly number[],
  selection: Selection,
  pages: Pages,
): FacetCounts => {
  const counts = SEARCH_FACETS.map((facet) => {
    const others = { ...selection, [facet]: undefined };
    const left = found.filter((page) => isSelected(page, others, pages));
    return [facet, countValues(left, facet, pages)];
  });
  return Object.fromEntries(counts); // every facet, by SEARCH_FACETS
};

function countValues(left: readonly number[], facet: SearchFacet, pages: Pages): ValueCount[] {
  const values = facet === 'time' ? TIMES : pages.attributes.allValues(facet);
  const counts = new Map<string, number>(values.map((value) => [value, 0]));
  for (const value of left.flatMap((page) => valuesOf(page, facet, pages))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(facet === 'year' ? newestFirst : mostFirst);
}

function hasValue(page: number, facet: SearchFacet, value: string, pages: Pages): boolean {
  const period = facet === 'time' && readPeriod(value);
  return period
    ? pages.attributes.isWithin(page, period.from, period.to)
    : valuesOf(page, facet, pages).includes(value);
}

function valuesOf(
  page: number,
  facet: SearchFacet,
  { attributes, today }: Pages,
): readonly string[] {
  if (facet !== 'time') return attributes.valuesOf(facet, page);
  if (!attributes.hasDays(page)) return [];
  const time: SearchTime = attributes.isOver(page, today) ? 'past' : 'upcoming';
  return [time];
}

const mostFirst = ([a, first]: ValueCount, [b, second]: ValueCount): number =>
  second - first || compareText(a, b);

const newestFirst = ([a]: ValueCount, [b]: ValueCount): number => compareText(b, a);
