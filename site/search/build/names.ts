import { persons } from '#site/search/format/chinese.ts';
import { type Fold, tokensOf } from '#site/search/format/tokens.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** What may be typed in pinyin or with a slip. */
export interface Names {
  /** What pages link to or tell of: brands, communities, venues, people, festivals; and what else titles say. */
  names: string[];
  /** The titles that are more than one of these. */
  titles: string[];
}

export function makeNames(
  pages: readonly SearchRecord[],
  festivals: readonly string[],
  fold: Fold,
): Names {
  const plain = (text: string) =>
    tokensOf(text, fold)
      .map(({ word }) => word)
      .join('');
  const names = new Set(festivals.map(plain));
  const titles = new Set<string>();
  for (const { title, facets, names: others, pieces } of pages) {
    for (const name of [...others, ...Object.values(facets).flat()]) names.add(plain(name));
    for (const piece of pieces) for (const name of peopleIn(piece)) names.add(plain(name));
    titles.add(plain(title));
  }
  const isName = (name: string) => name.length > 1 && !/^\d+$/.test(name);
  const known = [...names].filter(isName);
  // The longest first: 元宵节 is taken out whole, not as 元宵.
  const parts = new RegExp(known.toSorted((a, b) => b.length - a.length).join('|') || '$^', 'gu');
  for (const title of titles) {
    for (const part of title.split(parts)) {
      const text = part.replace(/^(\d+\P{Nd})?|\d+$/gu, '');
      if (isName(text)) names.add(text);
    }
  }
  return {
    names: [...names].filter(isName).sort(),
    titles: [...titles].filter((title) => isName(title) && !names.has(title)).sort(),
  };
}

const { surnames, given, before, after } = persons;
const SURNAME = `(?:${surnames.double}|[${surnames.single}])`;
const PEOPLE = new RegExp(
  `(?:${before})(${SURNAME}${given}{1,2})|(${SURNAME}${given}{1,2}?)(?=${after})`,
  'gu',
);

/** Names of people by what stands beside them. Some are none; nobody will be misled, as only what is typed is shown. */
function peopleIn(text: string): string[] {
  return [...text.matchAll(PEOPLE)].map(([, first, second]) => first ?? second ?? '');
}
