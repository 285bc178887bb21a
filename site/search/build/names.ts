import { persons } from '#site/search/format/chinese.ts';
import { type Fold, tokensOf } from '#site/search/format/tokens.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** What a page adds to the names and titles, in plain characters. */
export interface Mentions {
  title: string;
  /** What it links to or speaks of: brands, communities, venues, people. */
  names: string[];
}

/** What may be typed in pinyin or with a slip: sorted, each once. */
export interface Names {
  /** What pages mention, festivals, and what else titles say. */
  names: string[];
  /** The titles that are more than one of these. */
  titles: string[];
}

export function mentionsOf(
  { title, facets, names, pieces }: Pick<SearchRecord, 'title' | 'facets' | 'names' | 'pieces'>,
  fold: Fold,
): Mentions {
  const texts = [...names, ...Object.values(facets).flat(), ...pieces.flatMap(peopleIn)];
  const plain = texts.map((text) => plainText(text, fold)).filter(isName);
  return { title: plainText(title, fold), names: [...new Set(plain)] };
}

/** The names and titles of all pages. */
export function makeNames(
  pages: Iterable<Mentions>,
  festivals: readonly string[],
  fold: Fold,
): Names {
  const names = new Set(festivals.map((name) => plainText(name, fold)).filter(isName));
  const titles = new Set<string>();
  for (const { title, names: others } of pages) {
    titles.add(title);
    for (const name of others) names.add(name);
  }
  // The longest first: 元宵节 is taken out whole, not as 元宵.
  const known = [...names].sort((a, b) => b.length - a.length);
  const parts = new RegExp(known.join('|') || '$^', 'gu');
  for (const title of titles) {
    for (const part of title.split(parts)) {
      const text = part.replace(/^(\d+\P{Nd})?|\d+$/gu, '');
      if (isName(text)) names.add(text);
    }
  }
  return {
    names: [...names].sort(),
    titles: [...titles].filter((title) => isName(title) && !names.has(title)).sort(),
  };
}

const isName = (name: string): boolean => name.length > 1 && !/^\d+$/.test(name);

const plainText = (text: string, fold: Fold): string =>
  tokensOf(text, fold)
    .map(({ word }) => word)
    .join('');

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
