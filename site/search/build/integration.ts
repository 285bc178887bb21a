import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPrintedPage } from './pageRecord.ts';
import { makeSearch } from './search.ts';

/** Makes the search index from the pages as they are printed. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': ({ dir }) => indexSite(fileURLToPath(dir), new Date()),
  },
});

/** Reads the pages of a printed site and writes its search into `pagefind/`. */
export async function indexSite(folder: string, now: Date): Promise<void> {
  const pages = globSync('**/index.html', { cwd: folder }).flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const address = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    return readPrintedPage(html, address) ?? [];
  });
  await makeSearch(pages, join(folder, 'pagefind'), now);
}
