import type { SearchFacet } from '#site/facets.ts';

/** The facets whose values are stored; `time` follows from the days. */
export type StoredFacet = Exclude<SearchFacet, 'time'>;

/** What is known of every page besides its text, in columns; a file of its own, asked for after the first results. */
export interface AttributesFile {
  facets: Record<StoredFacet, Column>;
  /** For each page that has days its first, in days since 1970, each less the one before; null for none. */
  firstDays: (number | null)[];
  /** How many days after its first a page is over. */
  lengths: number[];
  /** All days of those pages that have some between, by number, each in days after the first. */
  days: Record<number, number[]>;
  /** The day of each festival by its name and year: `{ 中秋节: { 2026: 20721 } }`. */
  festivals: Record<string, Record<string, number>>;
}

/** The values of one facet. */
export interface Column {
  /** The different sets of values that pages have. */
  sets: string[][];
  /** For each page which set it has, as a character from `0` on. */
  pages: string;
}

export function makeColumn(values: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const sets: string[][] = [];
  let pages = '';
  for (const set of values) {
    const key = JSON.stringify(set);
    if (!numbers.has(key)) {
      numbers.set(key, sets.length);
      sets.push([...set]);
    }
    pages += toCharacter(numbers.get(key) ?? 0);
  }
  return { sets, pages };
}

const FIRST_CODE = '0'.charCodeAt(0);

const toCharacter = (number: number): string => String.fromCharCode(FIRST_CODE + number);

const toNumber = (characters: string, at: number): number => characters.charCodeAt(at) - FIRST_CODE;

/** The facets and days of all pages, ready to query. */
export class Attributes {
  readonly festivals: AttributesFile['festivals'];
  readonly #file: AttributesFile;
  readonly #first: (number | undefined)[] = [];

  constructor(file: AttributesFile) {
    this.#file = file;
    this.festivals = file.festivals;
    let day = 0;
    for (const step of file.firstDays) {
      if (step !== null) day += step;
      this.#first.push(step === null ? undefined : day);
    }
  }

  valuesOf(facet: StoredFacet, page: number): readonly string[] {
    const { sets, pages } = this.#file.facets[facet];
    return sets[toNumber(pages, page)] ?? [];
  }

  /** Every value of a facet. */
  allValues(facet: StoredFacet): string[] {
    return [...new Set(this.#file.facets[facet].sets.flat())];
  }

  isOver(page: number, today: number): boolean {
    const first = this.#first[page];
    return first !== undefined && first + (this.#file.lengths[page] ?? 0) < today;
  }

  hasDays(page: number): boolean {
    return this.#first[page] !== undefined;
  }

  /** Whether it takes place, or tells of a day, in a span of days. */
  isWithin(page: number, from: number, to: number): boolean {
    const first = this.#first[page];
    if (first === undefined) return false;
    const days = this.#file.days[page];
    return days
      ? days.some((ahead) => first + ahead >= from && first + ahead <= to)
      : first <= to && first + (this.#file.lengths[page] ?? 0) >= from;
  }
}
