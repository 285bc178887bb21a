import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { search as text } from '#site/words.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Selection } from './filters.ts';
import { type Offer, offersIn } from './offers.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import SearchChips from './SearchChips.tsx';
import SearchFilters from './SearchFilters.tsx';
import SearchResults from './SearchResults.tsx';
import { loadSearch, type State, today, useSearch } from './useSearch.ts';

/** The search page: results as one types, filters beside them, the address keeping both. */
export default function Search() {
  const [typed, setTyped] = useState('');
  const [selection, setSelection] = useState<Selection>({});
  const [recent, setRecent] = useState<string[]>([]);
  const [said, setSaid] = useState('');
  const { state, attributes, counts, ask, more, loadAttributes } = useSearch();
  const isComposing = useRef(false);
  // Not React's to hold: what is typed before the script has come must not be lost.
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLElement>(null);
  const id = useId();

  const change = (nextTyped: string, nextSelection: Selection) => {
    setTyped(nextTyped);
    setSelection(nextSelection);
    setSaid('');
    if (input.current && input.current.value !== nextTyped) input.current.value = nextTyped;
    const address = writeAddress(nextTyped, nextSelection);
    history.replaceState(history.state, '', address || location.pathname);
    void ask(nextTyped, nextSelection);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens, from its address
  useEffect(() => {
    setRecent(recentSearches());
    const asked = readAddress(location.search);
    change(input.current?.value || asked.typed, asked.selection);
  }, []);

  const offers = useMemo<Offer[]>(() => {
    if (!attributes || !typed.trim()) return [];
    const known = {
      festivals: attributes.festivals,
      communities: attributes.allValues('community'),
      brands: attributes.allValues('brand'),
    };
    return offersIn(typed, known, today());
  }, [typed, attributes]);

  const keep = () => {
    keepSearch(typed);
    setRecent(recentSearches());
  };
  const forget = () => {
    forgetSearches();
    setRecent([]);
    setSaid(text.forgotten);
    input.current?.focus();
  };
  /** The arrows walk from the box through the results and back; Escape leads back to the box. */
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [
      input.current,
      ...(frame.current?.querySelectorAll<HTMLElement>('.search-results a') ?? []),
    ];
    const at = stops.indexOf(document.activeElement as HTMLElement); // a select is none of them
    if (isComposing.current || at < 0) return;
    if (event.key === 'Escape' && at > 0) input.current?.focus();
    else if (step && stops[at + step]) {
      event.preventDefault();
      stops[at + step]?.focus();
    }
  };

  return (
    <search
      className="search"
      ref={frame}
      onKeyDown={walk}
      data-answered={state.kind === 'found' && state.isDone ? state.typed : undefined}
    >
      <form
        role="presentation"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label htmlFor={id}>{text.label}</label>
        <input
          id={id}
          ref={input}
          type="search"
          name="q"
          defaultValue=""
          placeholder={text.placeholder}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          onFocus={() => void loadSearch().catch(() => undefined)}
          onChange={(event) => {
            // What is typed into a Chinese input method is not a question until it is chosen.
            if (!isComposing.current) change(event.target.value, selection);
          }}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            change(event.currentTarget.value, selection);
          }}
        />
      </form>
      {offers.length > 0 && (
        <p className="search-chips">
          <span>{text.offers}</span>
          {offers.map(({ label, selection: offered, rest }) => (
            <button
              key={label}
              type="button"
              onClick={() => change(rest, { ...selection, ...offered })}
            >
              {label}
            </button>
          ))}
        </p>
      )}
      <SearchFilters
        selection={selection}
        counts={counts}
        onChange={(next) => change(typed, next)}
        onOpen={loadAttributes}
      />
      <div role="status" className="search-status">
        {state.kind === 'busy' && <span className="loading" />}
        {said || statusText(state)}
      </div>
      {state.kind === 'idle' && (
        <SearchChips
          label={text.tryThese}
          words={text.examples}
          onPick={(word) => change(word, selection)}
        />
      )}
      {state.kind === 'idle' && recent.length > 0 && (
        <SearchChips label={text.recent} words={recent} onPick={(word) => change(word, selection)}>
          <button type="button" className="search-forget" onClick={forget}>
            {text.forget}
          </button>
        </SearchChips>
      )}
      {state.kind === 'found' && (
        <SearchResults groups={state.groups} onMore={(how) => void more(how)} onOpen={keep} />
      )}
      {isNothing(state) && (
        <ul className="search-hints">
          {(Object.keys(selection).length > 0 ? [text.noneInFilters] : text.noneHints).map(
            (hint) => (
              <li key={hint}>{hint}</li>
            ),
          )}
        </ul>
      )}
    </search>
  );
}

const isNothing = (state: State): boolean =>
  state.kind === 'found' && state.isDone && state.groups.length === 0;

function statusText(state: State): string {
  if (state.kind !== 'found') return text[state.kind];
  const { groups, typed, isDone } = state;
  const count = (isExact: boolean) =>
    groups
      .filter(({ how }) => (how === 'literal') === isExact)
      .reduce((sum, { pages }) => sum + pages.length, 0);
  const [exact, close] = [count(true), count(false)];
  if (exact + close === 0) return isDone ? text.none(typed.trim()) : text.busy;
  if (exact === 0) return text.foundClose(typed.trim(), close);
  return close === 0 ? text.found(exact) : text.foundBesides(exact, close);
}
