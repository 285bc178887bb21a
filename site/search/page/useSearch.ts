import { useRef, useState } from 'react';
import type { Attributes } from '#site/search/format/attributes.ts';
import { IndexUnavailable } from '#site/search/format/loadJson.ts';
import type { MatchKind } from '#site/search/query/find.ts';
import { type FacetCounts, facetCounts, type Selection } from './filters.ts';
import { forgetSearch, loadSearch, today } from './loadSearch.ts';
import { isEmpty, resultsOf, type ShownGroup, withMore } from './results.ts';

export type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'broken' }
  | { kind: 'found'; typed: string; groups: ShownGroup[]; isDone: boolean };

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
    const question = { typed, selection, today: today() };
    if (isEmpty(question)) {
      setState({ kind: 'idle' });
      setCounts(undefined);
      return;
    }
    // The first question waits for the index; later ones are answered at once.
    setState((current) => (current.kind === 'found' ? current : { kind: 'busy' }));
    try {
      const search = await loadSearch();
      let all: number[] = [];
      for await (const { groups, found, isDone } of resultsOf(search, question)) {
        if (isStale()) return;
        all = found;
        setState({ kind: 'found', typed, groups, isDone });
      }
      const attributes = await search.attributes();
      if (isStale()) return;
      setAttributes(attributes);
      setCounts(facetCounts(all, selection, { attributes, today: question.today }));
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) reportError(error);
      forgetSearch();
      if (!isStale()) setState({ kind: 'broken' });
    }
  };

  const more = async (kind: MatchKind): Promise<void> => {
    if (state.kind !== 'found') return;
    const turn = latest.current;
    const groups = await withMore(await loadSearch(), state.groups, kind);
    if (turn === latest.current) setState({ ...state, groups });
  };

  /** What the filters offer is asked for as they are opened. */
  const loadAttributes = (): void => {
    loadSearch()
      .then((search) => search.attributes())
      .then(setAttributes, () => undefined); // the next question says so
  };
  return { state, attributes, counts, ask, more, loadAttributes };
}
