/** The kinds of page that the search finds, as its index and addresses name them. */
export type PageType = 'event' | 'story' | 'brand' | 'community' | 'team' | 'venue' | 'page';

/** What the search can be narrowed by, in the order in which it is offered. The keys stand in addresses and in the index. */
export const SEARCH_FACETS = [
  'type',
  'community',
  'brand',
  'kind',
  'festival',
  'year',
  'time',
] as const;

export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** The values of the facet `time` besides spans of days. */
export const TIMES = ['upcoming', 'past'] as const;

export type SearchTime = (typeof TIMES)[number];
