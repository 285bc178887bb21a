import { dateWords, syntax } from '#site/search/format/chinese.ts';
import { type Fold, phrasesOf, tokensOf } from '#site/search/format/tokens.ts';
import { dateTexts } from './dateTexts.ts';

/** What is asked for, taken apart. */
export interface Query {
  /** Each must be in a page; a part may be written in several ways, any of which does. */
  parts: Part[];
  /** None of these may be in it. */
  without: string[][];
}

export interface Part {
  /** The ways to write it, each in phrases between which anything may stand. */
  ways: string[][][];
  /** Given in quotation marks: nothing but this. */
  isExact: boolean;
}

/** Nobody types more, and a paste must not bring the page to a halt. */
export const MOST_CHARACTERS = 200;

const { open, close, minus } = syntax;
const PART = new RegExp(
  `(^|\\s)([${minus}]?)[${open}]([^${open}${close}]+)[${close}]|(^|\\s)[${minus}]([^\\s${open}]+)|([^\\s${open}]+)`,
  'gu',
);

/** A query from what is typed: words parted by spaces, a phrase in quotation marks, a word after a minus left out. */
export function parseQuery(typed: string, fold?: Fold): Query {
  const query: Query = { parts: [], without: [] };
  const text = joinDates(typed.slice(0, MOST_CHARACTERS));
  for (const [, , minus, exact, , unwanted, plain] of text.matchAll(PART)) {
    const words = exact ?? unwanted ?? plain ?? '';
    const phrases = phrasesOf(tokensOf(words, fold));
    if (phrases.length === 0) continue;
    if (minus || unwanted !== undefined) query.without.push(...phrases);
    else {
      const others = dateTexts(words).map((way) => phrasesOf(tokensOf(way, fold)));
      query.parts.push({ ways: [phrases, ...others], isExact: exact !== undefined });
    }
  }
  return query;
}

/** Whether nothing is asked: a lone sign, an emoji. */
export const isEmptyQuery = ({ parts, without }: Query): boolean =>
  parts.length === 0 && without.length === 0;

/** A part as it is compared, in one text. */
export const textOfPart = ({ ways: [phrases = []] }: Part): string => phrases.flat().join('');

/** `2024 年 1 月` is one word. */
const joinDates = (text: string): string =>
  text.replace(
    new RegExp(`(\\d)\\s+(?=[${dateWords.units}])|([${dateWords.units}])\\s+(?=\\d)`, 'gu'),
    '$1$2',
  );
