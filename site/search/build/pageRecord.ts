import { readHtml } from './html.ts';

/** A page that can be found, as it is printed. */
export interface PrintedPage {
  url: string;
  title: string;
  /** Its paragraphs, headings, facts and list items, as they are read. */
  pieces: string[];
  /** The values of the filters, by the filter's name. */
  filters: Record<string, string[]>;
  /** The days on which it takes place, or of which it tells: sorted, each once. */
  days: string[];
  /** After this day it is over; for what has no such day, the last of its days. */
  lastDay: string | undefined;
  tags: string[];
  /** The brands, communities and venues that it links to. */
  names: string[];
}

/** A page from its HTML, or null for one that is not to be found. */
export function readPrintedPage(html: string, url: string): PrintedPage | null {
  const reading = readHtml(html);
  if (!reading?.title) return null;
  // What is over lists no days any more; its description for search engines has the first.
  const [, start] = /"startDate":"(\d{4}-\d\d-\d\d)/.exec(html) ?? [];
  const known = reading.days.length > 0 ? reading.days : [start, reading.lastDay];
  const days = [...new Set(known.flatMap((day) => day ?? []))].sort();
  return { ...reading, url, days, lastDay: reading.lastDay ?? days.at(-1) };
}
