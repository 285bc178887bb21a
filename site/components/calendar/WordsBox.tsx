import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Sounds } from '#site/search/format/readings.ts';
import { loadSounds } from '#site/search/query/loadSounds.ts';
import { matcher } from '#site/search/query/matcher.ts';
import { search, filtering as text } from '#site/words.ts';

interface Props {
  words: string;
  onChange: (words: string) => void;
}

/** A box for words among the filters, read as the search page reads them. */
export default function WordsBox({ words, onChange }: Props) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const isNew = useRef(true);
  // Not React's to hold: an input method composes in it, and what was typed before this script came must not be lost.
  useEffect(() => {
    const mayHoldMore = isNew.current && words === '';
    isNew.current = false;
    if (box.current && !mayHoldMore && box.current.value !== words) box.current.value = words;
  }, [words]);
  return (
    <div className="words-box">
      <label htmlFor={id}>{search.label}</label>
      <input
        id={id}
        ref={box}
        type="search"
        defaultValue=""
        placeholder={text.words}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={100}
        onChange={(event) => {
          if (!isComposing.current) onChange(event.target.value);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          onChange(event.currentTarget.value);
        }}
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
