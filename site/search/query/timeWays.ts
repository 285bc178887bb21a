import { dateWords, periods } from '#site/search/format/chinese.ts';
import { type Period, yearAt } from './period.ts';

/** What a time means. */
export interface Meaning extends Period {
  /** The hours of the day, from and to, if it says some. */
  hours?: [from: number, to: number];
  festival?: string;
  /** What pages may call it. */
  names?: string[];
  /** The year that it says, if it says one. */
  year?: number;
  /** A year and nothing more. */
  isYear?: boolean;
  /** How it is called, if not by the words that say it. */
  name?: string;
}

/** One way to say a time: a regular expression, and what it means by its groups. */
export interface Way {
  pattern: string;
  /** Whether what it says may come after such a text: browsers before 2023 know no lookbehind. */
  mayFollow?(before: string, groups: Groups): boolean;
  meaning(groups: Groups, today: number, hasRest: boolean): Meaning | null;
}

export type Groups = Record<string, string | undefined>;

/** The longest first, so that 大后天 is not read as 后天. */
export const oneOf = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** 去年, 2024年, 2024. */
export const YEAR = `(?<year>${oneOf(Object.keys(periods.years))}|\\b(?:19|20)\\d\\d(?!\\d)${dateWords.year}?)`;

export const yearFromWords = (said: string, today: number): number =>
  said in periods.years ? yearAt(today) + (periods.years[said] ?? 0) : Number(said.slice(0, 4));
