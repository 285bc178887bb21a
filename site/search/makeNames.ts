import { persons } from '#site/words.ts';
import type { PrintedPage } from './printedPage.ts';
import type { NamesFile } from './suggestions.ts';
import { type Fold, tokensOf } from './tokens.ts';

/** What may be typed in pinyin or with a slip: names that pages link to or tell of, and their titles. */
export function makeNames(pages: readonly PrintedPage[], festivals: readonly string[], fold: Fold): NamesFile {
  const plain = (text: string) => tokensOf(text, fold).map(({ word }) => word).join('');
  const names = new Set(festivals.map(plain));
  const titles = new Set<string>();
  for (const { title, filters, names: linked, pieces, tags } of pages) {
    for (const name of [...linked, ...Object.values(filters).flat(), ...tags]) names.add(plain(name));
    for (const piece of pieces) for (const name of peopleIn(piece)) names.add(plain(name));
    titles.add(plain(title));
  }
  for (const name of names) if (name.length < 2 || /^\d+$/.test(name)) names.delete(name);
  return {
    names: [...names].sort(),
    titles: [...titles].filter((title) => title.length > 1 && !names.has(title)).sort(),
  };
}

const { surnames, given, before, after, beforeVerb } = persons;
const NAME = `(?:${surnames.double}|[${surnames.single}])${given}`;
const PEOPLE = new RegExp(`(?:${before})(${NAME})|(${NAME})(?=${after})|(?:^|${beforeVerb})(${NAME})`, 'gu');

/** Names of people by what stands beside them. Some are none; nobody will be misled, as only what is typed is shown. */
export function peopleIn(text: string): string[] {
  return [...text.matchAll(PEOPLE)].map(([, first, second, third]) => first ?? second ?? third ?? '');
}
