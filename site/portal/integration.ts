import type { AstroIntegration } from 'astro';
import { messageOf } from '#content/messageOf.ts';
import { getPortal } from './portal.ts';

/**
 * Reads the portal's data before anything is built, so that a CMS that is down, broken or something else
 * ends the build at once, with one sentence.
 */
export const portalData = (): AstroIntegration => ({
  name: 'portal-data',
  hooks: {
    'astro:build:start': async () => {
      try {
        await getPortal();
      } catch (error) {
        process.stderr.write(`${messageOf(error)}\n`);
        process.exit(1);
      }
    },
  },
});
