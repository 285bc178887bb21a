import { useEffect, useRef, useState } from 'react';
import { MOST_CHARACTERS } from '#site/search/query/query.ts';
import { search as text } from '#site/words.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Selection } from './filters.ts';
import { loadSearch } from './loadSearch.ts';
import { moveByKey } from './resultKeys.ts';
import SearchBox from './SearchBox.tsx';
import SearchFilters from './SearchFilters.tsx';
import SearchHints from './SearchHints.tsx';
import SearchOffers from './SearchOffers.tsx';
import SearchResults from './SearchResults.tsx';
import SearchStart from './SearchStart.tsx';
import SearchStatus from './SearchStatus.tsx';
import { useRecent } from './useRecent.ts';
import { useSearch } from './useSearch.ts';

/** The search page: results as one types, filters beside them, the address keeping both. */
export default function Search() {
  const [typed, setTyped] = useState('');
  const [selection, setSelection] = useState<Selection>({});
  const [said, setSaid] = useState('');
  const { state, attributes, counts, ask, more, loadAttributes } = useSearch();
  const { recent, keep, forget } = useRecent();
  const box = useRef<HTMLInputElement>(null);

  const change = (typed: string, selection: Selection) => {
    setTyped(typed);
    setSelection(selection);
    setSaid('');
    history.replaceState(history.state, '', writeAddress(typed, selection) || location.pathname);
    void ask(typed, selection);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens, from its address
  useEffect(() => {
    const asked = readAddress(location.search);
    change(box.current?.value || asked.typed, asked.selection);
  }, []);

  const forgetRecent = () => {
    forget();
    setSaid(text.forgotten);
    box.current?.focus();
  };
  const isDone = state.kind === 'found' && state.isDone;
  return (
    <search
      className="search"
      onKeyDown={moveByKey}
      data-answered={isDone ? state.question.typed : undefined}
    >
      <form
        role="presentation"
        onSubmit={(event) => {
          event.preventDefault();
          keep(typed);
        }}
      >
        <SearchBox
          box={box}
          name="q"
          label={text.label}
          placeholder={text.placeholder}
          typed={typed}
          maxLength={MOST_CHARACTERS}
          onFocus={() => void loadSearch().catch(() => undefined)} // the first question says so
          onChange={(typed) => change(typed, selection)}
        />
      </form>
      <SearchOffers
        typed={typed}
        attributes={attributes}
        onPick={(offer) => change(offer.rest, { ...selection, ...offer.selection })}
      />
      <SearchFilters
        selection={selection}
        counts={counts}
        onChange={(selection) => change(typed, selection)}
        onOpen={loadAttributes}
      />
      <SearchStatus state={state} said={said} />
      {state.kind === 'idle' && (
        <SearchStart
          recent={recent}
          onPick={(words) => change(words, selection)}
          onForget={forgetRecent}
        />
      )}
      {state.kind === 'found' && (
        <SearchResults groups={state.groups} onMore={more} onOpen={() => keep(typed)} />
      )}
      {isDone && state.groups.length === 0 && (
        <SearchHints isFiltered={Object.keys(selection).length > 0} />
      )}
    </search>
  );
}
