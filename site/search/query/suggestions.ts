import type { Readings } from '#site/search/format/readings.ts';
import { comparison } from './likeness.ts';

/** Names or parts of titles, ready to compare. */
export type Vocabulary = readonly (readonly string[])[];

export const toVocabulary = (texts: readonly string[]): Vocabulary =>
  texts.map((text) => [...text]);

/** What someone may have meant, in the characters of the pages. */
export interface Suggestion {
  text: string;
  cost: number;
}

/** How many are as likely as the best, and how many less so. */
const MOST = 3;
/** What costs so much more than the best is less likely. */
const WITHIN = 0.25;

/** Those of suggestions, which come by their cost, that are as likely as the best; and the others. */
export function byLikelihood(
  suggestions: readonly Suggestion[],
): [likely: Suggestion[], others: Suggestion[]] {
  const most = (suggestions[0]?.cost ?? 0) + WITHIN;
  const isLikely = ({ cost }: Suggestion) => cost <= most;
  return [suggestions.filter(isLikely), suggestions.filter((one) => !isLikely(one))];
}

/** The stretches of a vocabulary that are most like what is typed, the best first, each once. */
export function suggestionsFor(
  typed: string,
  vocabulary: Vocabulary,
  readings: Readings,
): Suggestion[] {
  const compare = comparison(typed, readings);
  const found = new Map<
    string,
    { cost: number; isWhole: boolean; isStart: boolean; count: number }
  >();
  for (const characters of vocabulary) {
    const like = compare(characters);
    if (!like) continue;
    const text = characters.slice(like.start, like.end).join('');
    const known = found.get(text);
    found.set(text, {
      cost: Math.min(like.cost, known?.cost ?? like.cost),
      isWhole: text.length === characters.length || (known?.isWhole ?? false),
      isStart: like.start === 0 || (known?.isStart ?? false),
      count: (known?.count ?? 0) + 1,
    });
  }
  const sorted = [...found]
    .sort(
      ([, a], [, b]) =>
        a.cost - b.cost ||
        Number(b.isWhole) - Number(a.isWhole) ||
        Number(b.isStart) - Number(a.isStart) ||
        b.count - a.count,
    )
    .map(([text, { cost }]) => ({ text, cost }));
  return byLikelihood(sorted).flatMap((some) => some.slice(0, MOST));
}
