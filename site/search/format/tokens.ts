import { CLAUSE_ENDS } from './chinese.ts';

/** A character of a text as the search sees it, or a whole number; `start` and `end` say where it stands in the text. */
export interface Token {
  /** Folded: half-width, lower case, simplified. Empty where a clause ends and no phrase reaches across. */
  word: string;
  start: number;
  end: number;
}

/** Gives a character in its simplified form. */
export type Fold = (character: string) => string;

const LETTER = /\p{L}|\p{M}/u;
const DIGIT = /\p{Nd}/u;
const BREAK = new RegExp(`[\\n,.:;!?"'()[\\]{}<>|${CLAUSE_ENDS}]`, 'u');

/**
 * A text in tokens. Full width is half width, capitals are small, spaces, dots in the middle and signs are nothing,
 * and a number is one token, so that 1月5日 is not found in 11月5日. Never throws, whatever the text.
 */
export function tokensOf(text: string, fold: Fold = (character) => character): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    // Most characters are plain ideographs, which nothing but the fold changes.
    if (character >= '\u4e00' && character <= '\u9fff') {
      tokens.push({ word: fold(character), start: at, end });
      at = end;
      continue;
    }
    for (const plain of character.normalize('NFKC')) add(tokens, plain, at, end, fold, text[end]);
    at = end;
  }
  return tokens;
}

/** The words of tokens, those between two breaks together. */
export function phrasesOf(tokens: readonly Token[]): string[][] {
  const phrases: string[][] = [[]];
  for (const { word } of tokens) {
    if (word === '') phrases.push([]);
    else phrases[phrases.length - 1]?.push(word);
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

const isNumber = (word: string): boolean => DIGIT.test(word);

function add(
  tokens: Token[],
  plain: string,
  start: number,
  end: number,
  fold: Fold,
  next = '',
): void {
  const before = tokens[tokens.length - 1];
  if (DIGIT.test(plain)) {
    if (before && isNumber(before.word) && before.end === start) {
      before.word = before.word === '0' ? plain : before.word + plain;
      before.end = end;
    } else tokens.push({ word: plain, start, end });
  } else if (LETTER.test(plain)) {
    for (const word of fold(plain.toLowerCase())) tokens.push({ word, start, end });
  } else if (BREAK.test(plain)) {
    // The dot of 3.5 and the colon of 9:30 end nothing.
    const isInNumber = before?.end === start && isNumber(before.word) && DIGIT.test(next);
    if (!isInNumber && before && before.word !== '') tokens.push({ word: '', start, end });
  }
}
