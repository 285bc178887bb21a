import type { Words } from '#site/search/format/words.ts';

/** What is typed in other words. */
export interface OtherWords {
  /** The words that it is tried with instead. */
  means: string[];
  /** What is typed, with them. */
  texts: string[];
}

/** Nobody waits for more ways to say a thing. */
const MOST = 12;

/** What is typed with the editors' synonyms in the place of its words, the longest first: 量血压 is also 义诊. */
export function otherWords(typed: string, synonyms: Words['synonyms']): OtherWords {
  const held = synonyms
    .filter(([word]) => typed.includes(word))
    .sort(([a], [b]) => b.length - a.length);
  let rest = typed;
  let ways: { text: string; means: string[] }[] = [{ text: typed, means: [] }];
  for (const [word, ...means] of held) {
    // 上门 in 上门理发 is not looked up once the whole was.
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' ');
    ways = ways
      .flatMap((way) => [
        way,
        ...means.map((mean) => ({
          text: way.text.replaceAll(word, mean),
          means: [...way.means, mean],
        })),
      ])
      .slice(0, MOST);
  }
  const others = ways.slice(1);
  return {
    means: [...new Set(others.flatMap(({ means }) => means))],
    texts: others.map(({ text }) => text),
  };
}
