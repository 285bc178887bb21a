import { type PageText, textFiles } from '#site/search/format/texts.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { shownDates } from './dates.ts';

/** The files of the texts of pages, as results show them. */
export const filesOfTexts = (pages: readonly SearchRecord[]): [string, PageText[]][] =>
  textFiles(pages.map(textOf));

function textOf(record: SearchRecord): PageText {
  const { url, title, type, pieces } = record;
  const dates = shownDates(record);
  return { url, title, pieces, type, ...(dates.length > 0 && { dates }) };
}
