import { SEARCH_FACETS, type SearchFacet } from '#site/facets.ts';
import { pageTypes, searchFacets, searchTimes, search as text } from '#site/words.ts';
import { element } from './elements.ts';
import type { FacetCounts, Selection } from './filters.ts';
import { periodText, readPeriod } from './period.ts';

/** What the filters are folded up under. */
export function filtersSummary(selection: Selection): string {
  const count = Object.keys(selection).length;
  return count > 0 ? text.narrowed(count) : text.narrow;
}

/** A field for each facet, each value with how many results it would leave; and a button that takes all back. */
export function filterFields(
  selection: Selection,
  counts: FacetCounts | undefined,
  today: number,
): HTMLElement[] {
  const fields = SEARCH_FACETS.map((facet) => {
    const values = valuesOf(facet, selection, counts).map(([value, count]) =>
      element('option', { value }, text.choice(labelOf(facet, value, today), count)),
    );
    const none = element('option', { value: '' }, text.all);
    const select = element('select', { 'data-facet': facet }, none, ...values);
    return element('label', {}, searchFacets[facet], select);
  });
  const widen = element('button', { type: 'button', 'data-widen': true }, text.widen);
  return Object.keys(selection).length > 0 ? [...fields, widen] : fields;
}

export function withValue(selection: Selection, facet: SearchFacet, value: string): Selection {
  const { [facet]: _, ...others } = selection;
  return value ? { ...others, [facet]: value } : others;
}

/** The values that leave something, and the selected one in any case. */
function valuesOf(
  facet: SearchFacet,
  selection: Selection,
  counts: FacetCounts | undefined,
): [value: string, count: number | undefined][] {
  const selected = selection[facet];
  const counted = counts?.[facet] ?? [];
  const offered = counted.filter(([value, count]) => count > 0 || value === selected);
  const isMissing = selected !== undefined && offered.every(([value]) => value !== selected);
  return isMissing ? [[selected, undefined], ...offered] : offered;
}

/** What a value is called: of most facets it is a name already. */
function labelOf(facet: SearchFacet, value: string, today: number): string {
  const labels: Partial<Record<SearchFacet, Record<string, string>>> = {
    type: pageTypes,
    time: searchTimes,
  };
  const period = facet === 'time' && readPeriod(value);
  return period ? periodText(period, today) : (labels[facet]?.[value] ?? value);
}
