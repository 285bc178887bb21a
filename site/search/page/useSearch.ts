import { useRef, useState } from 'react';
import type { Attributes } from '#site/search/format/attributes.ts';
import { epochDayAt } from '#site/search/format/epochDay.ts';
import type { PageText } from '#site/search/format/texts.ts';
import type { Group, How } from '#site/search/query/find.ts';
import { NO_HIGHLIGHT } from '#site/search/query/highlight.ts';
import { loadPortalSearch, type PortalSearch } from '#site/search/query/portalSearch.ts';
import { type FacetCounts, facetCounts, isSelected, type Selection } from './filters.ts';

/** Results of one kind; those shown have their texts, the rest are numbers of pages. */
export interface ShownGroup extends Group {
  results: PageText[];
}

export type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'broken' }
  | { kind: 'found'; typed: string; groups: ShownGroup[]; isDone: boolean };

/** So many stand on a phone's screen; the next come while those are read. */
const AT_ONCE = 4;
const IN_ALL = 20;

let loading: Promise<PortalSearch> | undefined;

/** Loads the search once, and again after a failure. */
export function loadSearch(): Promise<PortalSearch> {
  loading ??= loadPortalSearch('/pagefind/');
  loading.catch(forgetSearch);
  return loading;
}

/** After a failure all is loaded anew: the site may have been renewed meanwhile. */
const forgetSearch = () => {
  loading = undefined;
};

/** Today in Shanghai, by the reader's clock. */
export const today = (): number => epochDayAt(Date.now());

/** The state of the search page, and how to ask. A late answer never replaces that to a later question. */
export function useSearch() {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [attributes, setAttributes] = useState<Attributes>();
  const [counts, setCounts] = useState<FacetCounts>();
  const latest = useRef(0);

  const ask = async (typed: string, selection: Selection): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    const isStale = () => turn !== latest.current;
    const isFiltered = Object.keys(selection).length > 0;
    if (!typed.trim() && !isFiltered) {
      setState({ kind: 'idle' });
      setCounts(undefined);
      return;
    }
    // The first question waits for the index; later ones are answered at once.
    setState((standing) => (standing.kind === 'found' ? standing : { kind: 'busy' }));
    try {
      const search = await loadSearch();
      const known = isFiltered ? await search.attributes() : undefined;
      const passes = (page: number) =>
        !known || isSelected(page, selection, { attributes: known, today: today() });
      const groups: ShownGroup[] = [];
      const all: number[] = [];
      const show = (isDone: boolean) =>
        setState({ kind: 'found', typed, groups: [...groups], isDone });
      for await (const group of groupsFor(search, typed)) {
        all.push(...group.pages);
        const pages = group.pages.filter(passes);
        if (pages.length === 0) continue;
        const results = await textsOf(search, pages.slice(0, AT_ONCE));
        if (isStale()) return;
        groups.push({ ...group, pages, results });
        show(false);
      }
      if (isStale()) return;
      show(true);
      for (const [at, group] of groups.entries()) {
        const results = await textsOf(search, group.pages.slice(0, IN_ALL));
        if (isStale()) return;
        groups[at] = { ...group, results };
      }
      show(true);
      const loaded = await search.attributes();
      if (isStale()) return;
      setAttributes(loaded);
      setCounts(facetCounts(all, selection, { attributes: loaded, today: today() }));
    } catch {
      forgetSearch();
      if (!isStale()) setState({ kind: 'broken' });
    }
  };

  const more = async (how: How): Promise<void> => {
    if (state.kind !== 'found') return;
    const turn = latest.current;
    const search = await loadSearch();
    const groups = await Promise.all(
      state.groups.map(async (group) =>
        group.how === how
          ? {
              ...group,
              results: await textsOf(search, group.pages.slice(0, group.results.length + IN_ALL)),
            }
          : group,
      ),
    );
    if (turn === latest.current) setState({ ...state, groups });
  };

  const loadAttributes = (): void => {
    loadSearch()
      .then((search) => search.attributes())
      .then(setAttributes, () => undefined); // the next question says so
  };
  return { state, attributes, counts, ask, more, loadAttributes };
}

async function* groupsFor(search: PortalSearch, typed: string): AsyncGenerator<Group> {
  if (typed.trim()) yield* search.find({ typed, today: today() });
  else yield { how: 'literal', meant: [], pages: search.all(), highlight: NO_HIGHLIGHT };
}

const textsOf = (search: PortalSearch, pages: readonly number[]): Promise<PageText[]> =>
  Promise.all(pages.map(search.text));
