import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPortal } from '#site/portal/portal.ts';
import { searchRecords } from '#site/views/search/records.ts';
import { SearchIndex } from './search.ts';
import { writeSearch } from './writeSearch.ts';

/** Writes the search index beside the pages, from the same data. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const portal = await getPortal();
      const folder = join(fileURLToPath(dir), 'pagefind');
      writeSearch(await new SearchIndex().rebuild(searchRecords(portal), portal.today), folder);
    },
  },
});
