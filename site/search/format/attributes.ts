import type { SearchFacet } from '#site/facets.ts';
import type { Pages } from './pages.ts';

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

/** The facets and days of the pages of all segments, ready to query. */
export class Attributes {
  readonly #pages: Numbering;
  readonly #segments: { file: AttributesFile; first: (number | undefined)[] }[];
  readonly #allValues = new Map<StoredFacet, string[]>();

  /** @param files those of the segments, in the order in which the pages are located. */
  constructor(files: readonly AttributesFile[], pages: Numbering) {
    this.#pages = pages;
    this.#segments = files.map((file) => ({ file, first: firstDaysOf(file) }));
  }

  valuesOf(facet: StoredFacet, number: number): readonly string[] {
    const { segment, page } = this.#pages.locate(number);
    const column = this.#segments[segment]?.file.facets[facet];
    return column?.sets[toNumber(column.pages, page)] ?? [];
  }

  /** Every value of a facet, in the order of the pages. */
  allValues(facet: StoredFacet): string[] {
    const known = this.#allValues.get(facet);
    if (known) return known;
    const values = new Set<string>();
    for (let page = 0; page < this.#pages.count; page += 1) {
      for (const value of this.valuesOf(facet, page)) values.add(value);
    }
    this.#allValues.set(facet, [...values]);
    return [...values];
  }

  isOver(number: number, today: number): boolean {
    const { first, length } = this.#daysOf(number);
    return first !== undefined && first + length < today;
  }

  hasDays(number: number): boolean {
    return this.#daysOf(number).first !== undefined;
  }

  /** Whether it takes place, or tells of a day, in a span of days. */
  isWithin(number: number, from: number, to: number): boolean {
    const { first, length, days } = this.#daysOf(number);
    if (first === undefined) return false;
    return days
      ? days.some((ahead) => first + ahead >= from && first + ahead <= to)
      : first <= to && first + length >= from;
  }

  #daysOf(number: number): { first?: number; length: number; days?: number[] } {
    const { segment, page } = this.#pages.locate(number);
    const { file, first } = this.#segments[segment] ?? {};
    return { first: first?.[page], length: file?.lengths[page] ?? 0, days: file?.days[page] };
  }
}

/** The pages of all segments, by one number each. */
type Numbering = Pick<Pages, 'count' | 'locate'>;

function firstDaysOf({ firstDays }: AttributesFile): (number | undefined)[] {
  let day = 0;
  return firstDays.map((step) => {
    if (step !== null) day += step;
    return step === null ? undefined : day;
  });
}
