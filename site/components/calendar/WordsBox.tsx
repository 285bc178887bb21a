import { useEffect, useMemo, useRef, useState } from 'react';
import type { Sounds } from '#site/search/format/readings.ts';
import SearchBox from '#site/search/page/SearchBox.tsx';
import { loadSounds } from '#site/search/query/loadSounds.ts';
import { matcher } from '#site/search/query/matcher.ts';
import { search, filtering as text } from '#site/words.ts';

interface Props {
  words: string;
  onChange: (words: string) => void;
}

/** A box for words among the filters, read as the search page reads them. */
export default function WordsBox({ words, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <div className="words-box">
      <SearchBox
        box={box}
        label={search.label}
        placeholder={text.words}
        typed={words}
        maxLength={100}
        onChange={onChange}
      />
    </div>
  );
}

/** Whether a text holds the words, by the pipeline of the search; nothing to ask while there are none. */
export function useHolds(words: string): ((text: string) => boolean) | undefined {
  const [sounds, setSounds] = useState<Sounds>();
  const isAsked = words.trim() !== '';
  useEffect(() => {
    // Without the sounds words are found letter by letter, and pinyin is not.
    if (isAsked && !sounds) loadSounds('/pagefind/').then(setSounds, () => undefined);
  }, [isAsked, sounds]);
  return useMemo(() => {
    if (!isAsked) return undefined;
    const match = matcher(words, sounds);
    return (text) => match(text) > 0;
  }, [isAsked, words, sounds]);
}
