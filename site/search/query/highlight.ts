import type { Fold } from '#site/search/format/tokens.ts';
import type { Query } from './query.ts';

/** What to mark in the results of a query, and how their text is folded to compare it. */
export interface Highlight {
  /** Sequences of tokens, folded. */
  phrases: readonly string[][];
  fold: Fold;
}

export const NO_HIGHLIGHT: Highlight = { phrases: [], fold: (character) => character };

/** The phrases of a query, in every way in which it may be written. */
export const wholePhrases = ({ parts }: Query): string[][] =>
  parts.flatMap(({ ways }) => ways.flat());

/** The bigrams of a query: for pages that hold its phrases in pieces. */
export const bigrams = (query: Query): string[][] =>
  wholePhrases(query).flatMap((words) =>
    words.slice(1).map((word, index) => [words[index] ?? '', word]),
  );
