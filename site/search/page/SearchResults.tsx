import { useEffect, useRef } from 'react';
import type { PageText } from '#site/search/format/texts.ts';
import type { MatchKind } from '#site/search/query/find.ts';
import type { Highlight } from '#site/search/query/highlight.ts';
import { pageTypes, search as text } from '#site/words.ts';
import { type ExcerptPart, excerptOf, markedTitle, textFragment } from './excerpt.ts';
import { PAGE_SIZE, type ShownGroup } from './results.ts';

interface Props {
  groups: readonly ShownGroup[];
  onMore(kind: MatchKind): void;
  onOpen(): void;
}

/** What was found: what is typed first, then, each under its heading, what comes close. */
export default function SearchResults({ groups, onMore, onOpen }: Props) {
  return groups.map(({ kind, meant, pages, highlight, results }) => (
    <section key={kind} aria-label={headingOf(kind, meant) || text.title}>
      {kind !== 'exact' && <h2 className="search-how">{headingOf(kind, meant)}</h2>}
      <ResultList
        highlight={highlight}
        results={results}
        isUnderHeading={kind !== 'exact'}
        onOpen={onOpen}
      />
      {pages.length > results.length && (
        <button type="button" className="search-more" onClick={() => onMore(kind)}>
          {text.more(Math.min(PAGE_SIZE, pages.length - results.length))}
        </button>
      )}
    </section>
  ));
}

interface ListProps {
  highlight: Highlight;
  results: readonly PageText[];
  isUnderHeading: boolean;
  onOpen(): void;
}

function ResultList({ highlight, results, isUnderHeading, onOpen }: ListProps) {
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(0);
  // After 再看 the keys go on at the first that is new; what comes by itself moves nothing.
  useEffect(() => {
    const isAsked = document.activeElement?.classList.contains('search-more');
    const isMine = document.activeElement?.previousElementSibling === list.current;
    if (isAsked && isMine && shown.current > 0 && results.length > shown.current) {
      list.current?.querySelectorAll('a')[shown.current]?.focus();
    }
    shown.current = results.length;
  }, [results.length]);
  const Title = isUnderHeading ? 'h3' : 'h2';
  return (
    <ol className="search-results" role="list" ref={list}>
      {results.map(({ url, title, type, days, pieces }) => {
        const excerpt = excerptOf(pieces, highlight);
        return (
          <li key={url}>
            <Title className="search-title">
              <a href={url + textFragment(excerpt)} onClick={onOpen}>
                <span>
                  <Marked parts={markedTitle(title, highlight)} />
                </span>
              </a>
            </Title>
            <p className="meta">
              <span>{pageTypes[type]}</span>
              {days && <span>{days.map(dayText).reduce(text.period)}</span>}
            </p>
            <p>
              <Marked parts={excerpt} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

const Marked = ({ parts }: { parts: readonly ExcerptPart[] }) =>
  parts.map(({ at, text, isMatch }) =>
    isMatch ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );

const headingOf = (kind: MatchKind, meant: readonly string[]): string =>
  text.matchKinds[kind](meant.map(text.quoted).join(''));

const dayText = (day: string): string => day.replaceAll('-', '.');
