import { FILLER, pairWord, singleWord } from './indexWords.ts';
import { type Fold, type Token, tokensOf } from './tokens.ts';

/**
 * Pagefind is given not pages but leaves of many pages each, one after another in steps of a stride: a posting then
 * costs about half the bytes, and the place of a word, which Pagefind tells, says in which page it is, whether in
 * its title, and what stands beside it. A page's first stride is its title.
 */
export const STRIDE = 128;
export const PAGES_IN_LEAF = 64;

/** The words of the index for a page, a whole number of strides; adds its tokens to those that any page holds. */
export function wordsOfPage(
  title: string,
  body: string,
  { fold, held }: { fold: Fold; held: Set<string> },
): string[] {
  const [titleTokens, bodyTokens] = [tokensOf(title, fold), tokensOf(body, fold)];
  const words = pairsOf(titleTokens);
  const inTitle = singlesOf(titleTokens);
  const inBody = singlesOf(bodyTokens);
  for (const token of [...inTitle, ...inBody]) held.add(token);
  // What has no room beside the title is found as what stands in the body.
  words.push(...[...inTitle].slice(0, Math.max(0, STRIDE - words.length)).map(singleWord));
  fill(words);
  words.push(...pairsOf(bodyTokens));
  words.push(...[...inBody].filter((token) => !inTitle.has(token)).map(singleWord));
  fill(words);
  return words;
}

/** For each token the word of it and the next; a filler where a clause ends, so that places are kept. */
const pairsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ word }, index) => {
    const next = tokens[index + 1]?.word;
    return word && next ? pairWord(word, next) : FILLER;
  });

const singlesOf = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap(({ word }) => word || []));

function fill(words: string[]): void {
  while (words.length % STRIDE) words.push(FILLER);
}
