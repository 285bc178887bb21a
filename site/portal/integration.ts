import type { AstroIntegration } from 'astro';
import { messageOf } from '#content/messageOf.ts';
import { writeReport } from './buildReport.ts';
import { getPortal, shared } from './portal.ts';

/**
 * Reads the portal's data before anything is built, so that a CMS that is down, broken or something else
 * ends the build at once, with one sentence; and says at the end what was left as it was.
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
    'astro:build:done': ({ logger }) => {
      const { content, heldBack, failedPages } = shared;
      for (const { collection, title, path, message, isKept } of heldBack) {
        logger.warn(`${collection} “${title}”: ${path}: ${message} ${left(isKept)}`);
      }
      for (const { path, message, isKept } of failedPages) {
        logger.warn(`${path}: ${message} ${left(isKept)}`);
      }
      if (content) writeReport({ documents: heldBack, pages: failedPages }, content);
    },
  },
});

const left = (isKept: boolean): string => (isKept ? 'It stays as it was.' : 'It is left out.');
