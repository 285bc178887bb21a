import { search as text } from '#site/words.ts';
import SearchChips from './SearchChips.tsx';

interface Props {
  recent: readonly string[];
  onPick(words: string): void;
  onForget(): void;
}

/** What to begin with, while nothing is asked: what many look for, and what was looked for on this device. */
export default function SearchStart({ recent, onPick, onForget }: Props) {
  return (
    <>
      <SearchChips label={text.tryThese} words={text.examples} onPick={onPick} />
      {recent.length > 0 && (
        <SearchChips label={text.recent} words={recent} onPick={onPick}>
          <button type="button" className="search-forget" onClick={onForget}>
            {text.forget}
          </button>
        </SearchChips>
      )}
    </>
  );
}
