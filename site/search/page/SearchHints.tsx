import { search as text } from '#site/words.ts';

interface Props {
  /** Whether filters are selected. */
  isFiltered: boolean;
}

/** What to try when nothing was found. */
export default function SearchHints({ isFiltered }: Props) {
  return (
    <ul className="search-hints">
      {(isFiltered ? [text.noneInFilters] : text.noneHints).map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}
