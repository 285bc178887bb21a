import { comparison } from './likeness.ts';
import type { Readings } from './readings.ts';

/** What the portal's pages are called and speak of; a file of its own, asked for when nothing else is found. */
export interface NamesFile {
  /** Brands, communities, venues, people, festivals: whoever types one in part means it. */
  names: string[];
  /** The titles of pages. */
  titles: string[];
}

/** What someone may have meant, in the characters of the pages. */
export interface Suggestion {
  text: string;
  cost: number;
}

const MOST = 8;
/** What costs so much more than the best is left out. */
const WITHIN = 0.5;

/** The stretches of names and titles that are most like what is typed, the best first, each once. */
export function suggestionsFor(
  typed: string,
  { names, titles }: NamesFile,
  readings: Readings,
): Suggestion[] {
  const compare = comparison(typed, readings);
  const found = new Map<string, { cost: number; isName: boolean; isStart: boolean; count: number }>();
  const look = (list: readonly string[], isName: boolean) => {
    for (const text of list) {
      const characters = [...text];
      const like = compare(characters);
      if (!like) continue;
      const stretch = characters.slice(like.start, like.end).join('');
      const known = found.get(stretch);
      found.set(stretch, {
        cost: like.cost,
        isName: isName || (known?.isName ?? false),
        isStart: like.start === 0 || (known?.isStart ?? false),
        count: (known?.count ?? 0) + 1,
      });
    }
  };
  look(names, true);
  look(titles, false);
  const least = Math.min(...[...found.values()].map(({ cost }) => cost));
  return [...found]
    .filter(([, { cost }]) => cost <= least + WITHIN)
    .sort(
      ([, a], [, b]) =>
        a.cost - b.cost ||
        Number(b.isName) - Number(a.isName) ||
        Number(b.isStart) - Number(a.isStart) ||
        b.count - a.count,
    )
    .slice(0, MOST)
    .map(([text, { cost }]) => ({ text, cost }));
}
