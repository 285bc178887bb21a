import type { ReactNode } from 'react';

interface Props {
  label: string;
  words: readonly string[];
  onPick(word: string): void;
  children?: ReactNode;
}

/** Words to be picked with one press. */
export default function SearchChips({ label, words, onPick, children }: Props) {
  return (
    <p className="search-chips">
      <span>{label}</span>
      {words.map((word) => (
        <button key={word} type="button" onClick={() => onPick(word)}>
          {word}
        </button>
      ))}
      {children}
    </p>
  );
}
