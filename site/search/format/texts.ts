import type { PageType } from '#site/facets.ts';
import type { PageDate } from './dates.ts';
import { IndexUnavailable, loadJson } from './loadJson.ts';
import { Memo } from './memo.ts';

/** A page as a result shows it, in files of a few pages each. */
export interface PageText {
  url: string;
  title: string;
  type: PageType;
  /** Of an event the last date that took place and the next few; of a story its day. */
  dates?: PageDate[];
  pieces: string[];
}

const PAGES_IN_FILE = 2;

const fileOfPage = (page: number): string => `texts/${Math.floor(page / PAGES_IN_FILE)}.json`;

/** The files of all pages' texts, by their names. */
export function textFiles(pages: readonly PageText[]): [string, PageText[]][] {
  return Array.from({ length: Math.ceil(pages.length / PAGES_IN_FILE) }, (_, file) => {
    const from = file * PAGES_IN_FILE;
    return [fileOfPage(from), pages.slice(from, from + PAGES_IN_FILE)];
  });
}

/** Reads pages' texts, each file once. */
export function textReader(folder: string): (page: number) => Promise<PageText> {
  const files = new Memo((file) => loadJson<PageText[]>(folder + file));
  return async (page) => {
    const text = (await files.get(fileOfPage(page)))[page % PAGES_IN_FILE];
    if (!text) throw new IndexUnavailable(`There is no page ${page}.`);
    return text;
  };
}
