import { useRef, useState } from 'react';
import type { Attributes } from '#site/search/format/attributes.ts';
import { IndexUnavailable } from '#site/search/format/loadJson.ts';
import type { MatchKind } from '#site/search/query/find.ts';
import type { PortalSearch } from '#site/search/query/portalSearch.ts';
import { type FacetCounts, facetCounts, type Selection } from './filters.ts';
import { forgetSearch, loadSearch, today, withSearch } from './loadSearch.ts';
import { isEmpty, type Question, resultsOf, type ShownGroup, withMore } from './results.ts';

export type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'broken' }
  | {
      kind: 'found';
      question: Question;
      /** The search that numbers the pages of the groups. */
      search: PortalSearch;
      groups: ShownGroup[];
      isDone: boolean;
    };

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
    const answer = async (search: PortalSearch): Promise<void> => {
      let all: number[] = [];
      for await (const { groups, found, isDone } of resultsOf(search, question)) {
        if (isStale()) return;
        all = found;
        setState({ kind: 'found', question, search, groups, isDone });
      }
      const attributes = await search.attributes();
      if (isStale()) return;
      setAttributes(attributes);
      setCounts(facetCounts(all, selection, { attributes, today: question.today }));
    };
    try {
      await withSearch(answer);
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) reportError(error);
      if (!isStale()) setState({ kind: 'broken' });
    }
  };

  const more = async (kind: MatchKind): Promise<void> => {
    if (state.kind !== 'found') return;
    const { question, search, groups } = state;
    const turn = latest.current;
    try {
      const longer = await withMore(search, groups, kind);
      if (turn === latest.current) setState({ ...state, groups: longer });
    } catch (error) {
      // The pages have other numbers in a newer index: the question is asked again.
      if (!(error instanceof IndexUnavailable)) reportError(error);
      forgetSearch();
      if (turn === latest.current) await ask(question.typed, question.selection);
    }
  };

  /** What the filters offer is asked for as they are opened. */
  const loadAttributes = (): void => {
    loadSearch()
      .then((search) => search.attributes())
      .then(setAttributes, () => undefined); // the next question says so
  };
  return { state, attributes, counts, ask, more, loadAttributes };
}
