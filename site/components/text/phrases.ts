import { names } from '#site/words.ts';
import { CLAUSE, COUNT, DATES, SUFFIX } from './chinese.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What may not begin a line, and what may not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
/** What no dictionary knows, the longest first. */
const WHOLE = new RegExp(
  [...names.toSorted((a, b) => b.length - a.length), DATES.source].join('|'),
  'gu',
);

/** A clause of the headline, and the pieces between which it may break where it is too long for a line. */
export interface Clause {
  phrases: string[];
  /** Whether it fits into any line of a phone, so that it need not break at all. */
  isShort: boolean;
}

/** What a line of a list has room for on a phone of 360 px, in characters. */
const SHORT = 9;

export const clausesOf = (text: string): Clause[] =>
  (text.match(CLAUSE) ?? []).map((clause) => ({
    phrases: unbrokenParts(clause),
    isShort: widthOf(clause) <= SHORT,
  }));

/** In Chinese characters, of which a Latin letter or digit takes half. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character < '\u2000' ? 0.5 : 1), 0);

/** A text in its words, with their punctuation; single characters go with a neighbour, our own names and dates are whole. */
export function unbrokenParts(text: string): string[] {
  const phrases: string[] = [];
  let wasWhole = false;
  for (const { word, isWhole } of wordsOf(text)) {
    const last = phrases.at(-1);
    const leans = CLOSING.test(word) || SUFFIX.test(word);
    const isOpen =
      last !== undefined &&
      (OPENING.test(last) || (!wasWhole && (isSingle(last) || COUNT.test(last))));
    if (last !== undefined && (leans || isOpen)) phrases[phrases.length - 1] = last + word;
    else phrases.push(word);
    wasWhole = isWhole;
  }
  return withoutLoneEnd(phrases);
}

interface Word {
  word: string;
  isWhole: boolean;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { index, 0: word } of text.matchAll(WHOLE)) {
    words.push(...segmentsOf(text.slice(at, index)), { word, isWhole: true });
    at = index + word.length;
  }
  return [...words, ...segmentsOf(text.slice(at))];
}

const segmentsOf = (text: string): Word[] =>
  [...segmenter.segment(text)].map(({ segment }) => ({ word: segment, isWhole: false }));

/** No line is a single character with its mark. */
function withoutLoneEnd(phrases: string[]): string[] {
  const [before, last] = phrases.slice(-2);
  if (before === undefined || last === undefined) return phrases;
  return /^[^\p{P}\s]\p{P}*$/u.test(last) ? [...phrases.slice(0, -2), before + last] : phrases;
}

const isSingle = (phrase: string): boolean => /^\p{P}*[^\p{P}\s]$/u.test(phrase);
