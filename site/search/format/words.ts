import { toEpochDay } from './epochDay.ts';

/** What words mean that the pages need not have; a small file, there before the first question is answered. */
export interface WordsFile {
  firstYear: number;
  /** The day of each festival in the years from the first on, in days after New Year. */
  festivals: Record<string, (number | null)[]>;
  /** Words that people type, each with those that the pages have for it. */
  synonyms: [word: string, ...means: string[]][];
}

export interface Words {
  festivals: Festivals;
  synonyms: WordsFile['synonyms'];
}

/** The day of each festival by its name and year, in days since 1970. */
export type Festivals = ReadonlyMap<string, ReadonlyMap<number, number>>;

export const readWords = ({ firstYear, festivals, synonyms }: WordsFile): Words => ({
  festivals: new Map(
    Object.entries(festivals).map(([name, days]) => [
      name,
      new Map(
        days.flatMap((ahead, at): [number, number][] =>
          ahead === null ? [] : [[firstYear + at, toEpochDay(`${firstYear + at}-01-01`) + ahead]],
        ),
      ),
    ]),
  ),
  synonyms,
});
