/** What is known of every page besides its text, a column a fact; a file of its own, asked for after the first results. */
export interface FactsFile {
  /** By the filter's name. */
  filters: Record<string, Column>;
  /** For each page that has days its first, in days since 1970, each less the one before; null for none. */
  firstDays: (number | null)[];
  /** How many days later it is over. */
  lengths: number[];
  /** All days of those pages that have some between, by number. */
  days: Record<number, number[]>;
  /** The day of each festival by its name and year: `{ 中秋节: { 2026: 20721 } }`. */
  festivals: Record<string, Record<string, number>>;
}

/** The values of one filter. */
export interface Column {
  /** The different sets of values that pages have. */
  sets: string[][];
  /** For each page which set it has, as a character from `0` on. */
  pages: string;
}

const FIRST_CODE = 48;

export function makeColumn(values: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const sets: string[][] = [];
  let pages = '';
  for (const set of values) {
    const key = JSON.stringify(set);
    const number = numbers.get(key) ?? sets.push([...set]) - 1;
    numbers.set(key, number);
    pages += String.fromCharCode(FIRST_CODE + number);
  }
  return { sets, pages };
}

/** Values and days of all pages, ready to ask. */
export class Facts {
  readonly festivals: FactsFile['festivals'];
  readonly names: string[];
  readonly #file: FactsFile;
  readonly #first: (number | undefined)[] = [];

  constructor(file: FactsFile) {
    this.#file = file;
    this.festivals = file.festivals;
    this.names = Object.keys(file.filters);
    let day = 0;
    for (const step of file.firstDays) {
      if (step !== null) day += step;
      this.#first.push(step === null ? undefined : day);
    }
  }

  valuesOf(name: string, page: number): readonly string[] {
    const column = this.#file.filters[name];
    return column?.sets[column.pages.charCodeAt(page) - FIRST_CODE] ?? [];
  }

  /** Every value of a filter. */
  choices(name: string): string[] {
    return [...new Set(this.#file.filters[name]?.sets.flat())];
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
