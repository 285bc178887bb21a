import { type PageText, textFiles } from '#site/search/format/texts.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** The files of the texts of pages, as results show them. */
export const filesOfTexts = (pages: readonly SearchRecord[]): [string, PageText[]][] =>
  textFiles(pages.map(textOf));

function textOf({ url, title, type, pieces, days: [first], lastDay }: SearchRecord): PageText {
  const days = first && { days: [first, lastDay ?? first] as [string, string] }; // a pair, not a list
  return { url, title, pieces, type, ...days };
}
