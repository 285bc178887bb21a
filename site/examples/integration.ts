import type { AstroIntegration } from 'astro';
import { settings } from '#content/settings.ts';

/** The living style pages at /style/: in development, and in builds that ask for them. */
export const stylePages = (): AstroIntegration => ({
  name: 'style-pages',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && !settings().STYLE_PAGES) return;
      injectRoute({ pattern: '/style/', entrypoint: './site/examples/pages/index.astro' });
      injectRoute({
        pattern: '/style/[example]/',
        entrypoint: './site/examples/pages/example.astro',
      });
    },
  },
});
