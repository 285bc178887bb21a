import { SEARCH_FACETS, type SearchFacet } from '#site/facets.ts';
import { pageTypes, searchFacets, searchTimes, search as text } from '#site/words.ts';
import type { FacetCounts, Selection } from './filters.ts';
import { today } from './loadSearch.ts';
import { periodText, readPeriod } from './period.ts';

interface Props {
  selection: Selection;
  counts: FacetCounts | undefined;
  onChange(selection: Selection): void;
  onOpen(): void;
}

/** The filters, each value with how many results it would leave; folded up, as most searches need none. */
export default function SearchFilters({ selection, counts, onChange, onOpen }: Props) {
  const count = Object.keys(selection).length;
  return (
    <details className="search-filters" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>{count > 0 ? text.narrowed(count) : text.narrow}</summary>
      <div>
        {SEARCH_FACETS.map((facet) => (
          <label key={facet}>
            {searchFacets[facet]}
            <select
              value={selection[facet] ?? ''}
              onChange={(event) => onChange(withValue(selection, facet, event.target.value))}
            >
              <option value="">{text.all}</option>
              {valuesOf(facet, selection, counts).map(([value, count]) => (
                <option key={value} value={value}>
                  {text.choice(labelOf(facet, value), count)}
                </option>
              ))}
            </select>
          </label>
        ))}
        {count > 0 && (
          <button type="button" onClick={() => onChange({})}>
            {text.widen}
          </button>
        )}
      </div>
    </details>
  );
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
function labelOf(facet: SearchFacet, value: string): string {
  const labels: Partial<Record<SearchFacet, Record<string, string>>> = {
    type: pageTypes,
    time: searchTimes,
  };
  const period = facet === 'time' && readPeriod(value);
  return period ? periodText(period, today()) : (labels[facet]?.[value] ?? value);
}

function withValue(selection: Selection, facet: SearchFacet, value: string): Selection {
  const { [facet]: _, ...others } = selection;
  return value ? { ...others, [facet]: value } : others;
}
