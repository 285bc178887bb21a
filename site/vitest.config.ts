import { getViteConfig } from 'astro/config';

// Components are rendered by Astro itself, so their tests need Astro's own Vite.
export default getViteConfig({
  root: '..',
  test: { name: 'astro', include: ['site/**/*.astro.test.ts'] },
} as Parameters<typeof getViteConfig>[0]); // Vite's type, which Vitest widens with `test`
