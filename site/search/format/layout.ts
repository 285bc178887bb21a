import { bigramTerm, FILLER, tokenTerm } from './terms.ts';
import { type Fold, type Token, tokensOf } from './tokens.ts';

/**
 * The positions of a segment are counted through all its pages. Each page takes whole blocks of positions, the first
 * for its title, so that the position of a term tells its page, whether it is in the title, and what is next to it.
 */
export const BLOCK = 128;
/** Pagefind is given shards of many pages as its documents: a posting then costs about half the bytes. */
export const PAGES_IN_SHARD = 64;

/** The terms of a page by position, a whole number of blocks; adds its tokens to those that any page has. */
export function termsOfPage(
  title: string,
  body: string,
  { fold, held }: { fold: Fold; held: Set<string> },
): string[] {
  const [titleTokens, bodyTokens] = [tokensOf(title, fold), tokensOf(body, fold)];
  const terms = bigramsOf(titleTokens);
  // A title of signs only has its block too.
  if (terms.length === 0) terms.push(FILLER);
  const inTitle = wordsOf(titleTokens);
  const inBody = wordsOf(bodyTokens);
  for (const token of [...inTitle, ...inBody]) held.add(token);
  // What has no room beside the title is found as what is in the body.
  terms.push(...[...inTitle].slice(0, Math.max(0, BLOCK - terms.length)).map(tokenTerm));
  fill(terms);
  terms.push(...bigramsOf(bodyTokens));
  terms.push(...[...inBody].filter((token) => !inTitle.has(token)).map(tokenTerm));
  fill(terms);
  return terms;
}

/** How many blocks each page takes, as a digit of base 36; more by further z. */
export const writeBlocks = (counts: readonly number[]): string =>
  counts
    .map((count) => 'z'.repeat(Math.floor(count / MOST)) + (count % MOST).toString(36))
    .join('');

export const readBlocks = (blocks: string): number[] =>
  (blocks.match(/z*[^z]/g) ?? []).map(
    (count) => MOST * (count.length - 1) + Number.parseInt(count.slice(-1), 36),
  );

const MOST = 35;

/** For each token the term of it and the next; a filler where a clause ends, so that positions are kept. */
const bigramsOf = (tokens: readonly Token[]): string[] =>
  tokens.map(({ word }, index) => {
    const next = tokens[index + 1]?.word;
    return word && next ? bigramTerm(word, next) : FILLER;
  });

const wordsOf = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.flatMap(({ word }) => word || []));

function fill(terms: string[]): void {
  while (terms.length % BLOCK) terms.push(FILLER);
}
