import { useEffect, useId, useRef, useState } from 'react';
import { type Found, loadFilters, type SearchFilters, search } from '#site/search/query.ts';
import { filters as filterNames, search as text } from '#site/words.ts';

const FILTERS = Object.values(filterNames);

type State =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'broken' }
  | { kind: 'found'; words: string; total: number; results: Found[] };

/** The search page: results as one types, filters beside them, the address keeping both. */
export default function Search() {
  const [words, setWords] = useState('');
  const [filters, setFilters] = useState<SearchFilters>({});
  const [choices, setChoices] = useState<Record<string, string[]>>({});
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);
  const isComposing = useRef(false);
  // Not React's to hold: what is typed before the script has come must not be lost.
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const run = async (nextWords: string, nextFilters: SearchFilters) => {
    latest.current += 1;
    const turn = latest.current;
    keepInAddress(nextWords, nextFilters);
    if (!nextWords.trim() && Object.keys(nextFilters).length === 0) {
      setState({ kind: 'idle' });
      return;
    }
    // The first question waits for the index; later ones are answered at once.
    setState((standing) => (standing.kind === 'found' ? standing : { kind: 'busy' }));
    try {
      const { total, results } = await search(nextWords, nextFilters);
      // A slow answer to an earlier question must not replace the answer to this one.
      if (turn === latest.current) setState({ kind: 'found', words: nextWords, total, results });
    } catch {
      if (turn === latest.current) setState({ kind: 'broken' });
    }
  };

  const change = (nextWords: string, nextFilters: SearchFilters) => {
    setWords(nextWords);
    setFilters(nextFilters);
    // What is typed into a Chinese input method is not a question until it is chosen.
    if (!isComposing.current) void run(nextWords, nextFilters);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens, from its address
  useEffect(() => {
    loadFilters().then(setChoices, () => setState({ kind: 'broken' }));
    const asked = new URLSearchParams(location.search);
    const askedFilters = Object.fromEntries(
      FILTERS.flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? '']] : [])),
    );
    const typed = input.current?.value || asked.get('q') || '';
    if (input.current) input.current.value = typed;
    change(typed, askedFilters);
  }, []);

  return (
    <search className="search">
      <label htmlFor={id}>{text.label}</label>
      <input
        id={id}
        ref={input}
        type="search"
        defaultValue=""
        placeholder={text.placeholder}
        autoComplete="off"
        onChange={(event) => change(event.target.value, filters)}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          change(event.currentTarget.value, filters);
        }}
      />
      <div className="search-filters">
        {FILTERS.map((name) => (
          <label key={name}>
            {name}
            <select
              value={filters[name] ?? ''}
              onChange={(event) => change(words, withFilter(filters, name, event.target.value))}
            >
              <option value="">{text.all}</option>
              {(choices[name] ?? []).map((choice) => (
                <option key={choice}>{choice}</option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div role="status" className="search-status">
        {state.kind === 'busy' && <span className="loading" />}
        {statusText(state)}
      </div>
      {state.kind === 'found' && (
        <ol className="search-results">
          {state.results.map(({ url, title, type, excerpt }) => (
            <li key={url}>
              <h2>
                <a href={url}>{title}</a>
              </h2>
              <p className="meta">{type}</p>
              <p>
                {excerpt.map(({ text, isMatch, at }) =>
                  isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </search>
  );
}

function statusText(state: State): string {
  if (state.kind !== 'found') return text[state.kind];
  const { total, results, words } = state;
  return total === 0 ? text.none(words.trim()) : text.found(total, results.length);
}

function withFilter(filters: SearchFilters, name: string, value: string): SearchFilters {
  const { [name]: _, ...others } = filters;
  return value ? { ...others, [name]: value } : others;
}

function keepInAddress(words: string, filters: SearchFilters): void {
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters });
  history.replaceState(null, '', String(query) ? `?${query}` : location.pathname);
}
