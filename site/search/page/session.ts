import { nowInShanghai } from '#site/calendar/now.ts';
import type { Attributes } from '#site/search/format/attributes.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { IndexUnavailable } from '#site/search/format/loadJson.ts';
import type { MatchKind } from '#site/search/query/find.ts';
import type { PortalSearch } from '#site/search/query/portalSearch.ts';
import { type FacetCounts, facetCounts, type Selection } from './filters.ts';
import { forgetSearch, loadSearch, withSearch } from './loadSearch.ts';
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

/** What the page shows of the search. */
export interface SessionState {
  state: State;
  attributes: Attributes | undefined;
  counts: FacetCounts | undefined;
}

/** Asks the search, and says each time that something is known. A late answer never replaces that to a later question. */
export class Session {
  readonly #onChange: (known: SessionState) => void;
  #known: SessionState = { state: { kind: 'idle' }, attributes: undefined, counts: undefined };
  #latest = 0;

  constructor(onChange: (known: SessionState) => void) {
    this.#onChange = onChange;
  }

  async ask(typed: string, selection: Selection): Promise<void> {
    this.#latest += 1;
    const turn = this.#latest;
    const isStale = () => turn !== this.#latest;
    const now = nowInShanghai(new Date());
    const question = { typed, selection, now, today: toEpochDay(now.slice(0, 10)) };
    if (isEmpty(question)) {
      this.#set({ state: { kind: 'idle' }, counts: undefined });
      return;
    }
    // The first question waits for the index; later ones are answered at once.
    if (this.#known.state.kind !== 'found') this.#set({ state: { kind: 'busy' } });
    const answer = async (search: PortalSearch): Promise<void> => {
      let all: number[] = [];
      for await (const { groups, found, isDone } of resultsOf(search, question)) {
        if (isStale()) return;
        all = found;
        this.#set({ state: { kind: 'found', question, search, groups, isDone } });
      }
      const attributes = await search.attributes();
      if (isStale()) return;
      const counts = facetCounts(all, selection, { attributes, today: question.today });
      this.#set({ attributes, counts });
    };
    try {
      await withSearch(answer);
    } catch (error) {
      if (!(error instanceof IndexUnavailable)) report(error);
      if (!isStale()) this.#set({ state: { kind: 'broken' } });
    }
  }

  async more(kind: MatchKind): Promise<void> {
    const { state } = this.#known;
    if (state.kind !== 'found') return;
    const { question, search, groups } = state;
    const turn = this.#latest;
    try {
      const longer = await withMore(search, groups, kind);
      if (turn === this.#latest) this.#set({ state: { ...state, groups: longer } });
    } catch (error) {
      // The pages have other numbers in a newer index: the question is asked again.
      if (!(error instanceof IndexUnavailable)) report(error);
      forgetSearch();
      if (turn === this.#latest) await this.ask(question.typed, question.selection);
    }
  }

  /** What the filters offer is asked for as they are opened. */
  loadAttributes(): void {
    loadSearch()
      .then((search) => search.attributes())
      .then((attributes) => this.#set({ attributes }))
      .catch(() => undefined); // the next question says so
  }

  #set(known: Partial<SessionState>): void {
    this.#known = { ...this.#known, ...known };
    this.#onChange(this.#known);
  }
}

/** To the console and to whoever listens for errors; `reportError` is younger than the oldest browsers. */
function report(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
