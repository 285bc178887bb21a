import { search as text } from '#site/words.ts';
import type { State } from './useSearch.ts';

interface Props {
  state: State;
  /** What to announce instead. */
  said: string;
}

/** How many were found, or why there is nothing to see; announced by screen readers. */
export default function SearchStatus({ state, said }: Props) {
  return (
    <div role="status" className="search-status">
      {state.kind === 'busy' && <span className="loading" />}
      {said || statusText(state)}
    </div>
  );
}

function statusText(state: State): string {
  if (state.kind !== 'found') return text[state.kind];
  const { groups, question, isDone } = state;
  let [exact, close] = [0, 0];
  for (const { kind, pages } of groups) {
    if (kind === 'exact') exact += pages.length;
    else close += pages.length;
  }
  if (exact + close === 0) return isDone ? text.none(question.typed.trim()) : text.busy;
  if (exact === 0) return text.foundClose(question.typed.trim(), close);
  return close === 0 ? text.found(exact) : text.foundBesides(exact, close);
}
