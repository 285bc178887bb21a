import { SEARCH_FACETS } from '#site/facets.ts';
import type { Selection } from './filters.ts';
import { currentParameters } from './formerParameters.ts';

/** What an address of the search page asks for; what it does not know is left alone. */
export function readAddress(query: string): { typed: string; selection: Selection } {
  const parameters = currentParameters(new URLSearchParams(query));
  const selection = SEARCH_FACETS.flatMap((facet) => {
    const value = parameters.get(facet);
    return value ? [[facet, value]] : [];
  });
  return { typed: parameters.get('q') ?? '', selection: Object.fromEntries(selection) };
}

/** The end of an address that asks for it: `?q=…&type=story`, or nothing. */
export function writeAddress(typed: string, selection: Selection): string {
  // Not `size`, which iOS 16 and Chrome 112 lack.
  const query = String(new URLSearchParams({ ...(typed && { q: typed }), ...selection }));
  return query && `?${query}`;
}
