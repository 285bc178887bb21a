import { paths } from '#site/paths.ts';
import type { pageView } from '#site/views/pages.ts';
import { proseLines } from './prose.ts';
import { type SearchRecord, searchRecord } from './record.ts';

export const pageRecord = ({ page, text }: ReturnType<typeof pageView>): SearchRecord =>
  searchRecord({
    url: paths.page(page.slug),
    title: page.title,
    type: 'page',
    pieces: [page.summary, ...proseLines(text)],
  });
