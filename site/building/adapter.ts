import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { settings } from '#content/settings.ts';

/**
 * Makes `astro build` a server bundle, which renders any page when it is asked to: the builder renders all pages with
 * it, or those that have changed. Unless only the bundle is wanted, the whole site is written at once, as
 * `astro build` does for any host.
 */
export const siteBuilder = (): AstroIntegration => {
  let site = '';
  let bundle = '';
  return {
    name: 'site-builder',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        site = fileURLToPath(config.outDir);
        bundle = fileURLToPath(
          new URL(settings().BUILD_BUNDLE ?? `.astro/bundle-${process.pid}/`, config.root),
        );
        const folder = (name: string) => new URL(`file://${bundle}${name}/`);
        updateConfig({
          outDir: new URL(`file://${bundle}`),
          build: { client: folder('client'), server: folder('server') },
        });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'site-builder',
          serverEntrypoint: new URL('./entry.ts', import.meta.url),
          entrypointResolution: 'auto',
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            hybridOutput: 'stable',
            sharpImageService: 'stable',
          },
        });
      },
      'astro:route:setup': ({ route }) => {
        route.prerender = false;
      },
      'astro:build:done': async ({ logger }) => {
        if (settings().BUILD_BUNDLE) return;
        try {
          const { writeSite } = await import('./write.ts');
          await writeSite({ bundle, site, say: (text) => logger.info(text) });
        } finally {
          rmSync(bundle, { recursive: true, force: true });
        }
      },
    },
  };
};
