import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Makes the search index from the pages as they are printed. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
      if (!index) throw new Error(`The search index was not made: ${errors.join('; ')}.`);
      const folder = fileURLToPath(dir);
      const added = await index.addDirectory({ path: folder });
      const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
      const problems = [...added.errors, ...written.errors];
      if (problems.length) throw new Error(`The search index is broken: ${problems.join('; ')}.`);
      await pagefind.close();
    },
  },
});
