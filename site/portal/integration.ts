import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { FailedPage } from '#content/buildReport.ts';
import { messageOf } from '#content/messageOf.ts';
import { settings } from '#content/settings.ts';
import { writeReport } from './buildReport.ts';
import { getPortal, shared } from './portal.ts';

/**
 * Reads the portal's data before anything is built, so that a CMS that is down, broken or something else
 * ends the build at once, with one sentence. A page that cannot be rendered stays as it was in the build before, or
 * is left out; it is named at the end, with the documents that were held back, and the others go live.
 */
export const portalData = (): AstroIntegration => {
  const failedPages: FailedPage[] = [];
  let isDevelopment = false;
  return {
    name: 'portal-data',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDevelopment = command === 'dev';
      },
      // Astro remembers the addresses of a prerendered route until it is restarted: what is published while
      // `npm run dev` runs would be in the lists, and its own page would answer 404.
      'astro:route:setup': ({ route }) => {
        if (isDevelopment && route.component.endsWith('.astro')) route.prerender = false;
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        setPrerenderer((astros) => forgiving(astros, failedPages));
        try {
          await getPortal();
        } catch (error) {
          process.stderr.write(`${messageOf(error)}\n`);
          process.exit(1);
        }
      },
      'astro:build:done': ({ logger }) => {
        const { content, heldBack } = shared;
        for (const { collection, title, path, message, isKept } of heldBack) {
          logger.warn(`${collection} “${title}”: ${path}: ${message} ${left(isKept)}`);
        }
        for (const { path, message, isKept } of failedPages) {
          logger.warn(`${path}: ${message} ${left(isKept)}`);
        }
        if (content) writeReport({ documents: heldBack, pages: failedPages }, content);
      },
    },
  };
};

const left = (isKept: boolean): string => (isKept ? 'It stays as it was.' : 'It is left out.');

/** Astro's own prerenderer, but for one page that fails the build goes on. */
function forgiving(astros: AstroPrerenderer, failedPages: FailedPage[]): AstroPrerenderer {
  const render: AstroPrerenderer['render'] = async (request, options) => {
    try {
      const rendered = await astros.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      // Read to its end here: a page may fail while it is written out.
      return new Response(response.body && (await response.arrayBuffer()), response);
    } catch (error) {
      const address = decodeURI(new URL(request.url).pathname);
      // Astro asks for a file, too, with the slash that pages end with.
      const isFile = options.routeData.type === 'endpoint';
      const path = isFile ? address.replace(/\/$/, '') : address;
      const page = await pageBefore(path);
      failedPages.push({ path, message: messageOf(error), isKept: page !== null });
      return new Response(page && new Uint8Array(page)); // without a body no file is written
    }
  };
  return {
    name: 'portal',
    setup: () => astros.setup?.() ?? Promise.resolve(),
    getStaticPaths: () => astros.getStaticPaths(),
    render,
    teardown: () => astros.teardown?.() ?? Promise.resolve(),
    ...(astros.collectStaticImages && {
      collectStaticImages: () => astros.collectStaticImages?.() ?? Promise.resolve(new Map()),
    }),
  };
}

/** The file of a page in the build before, or null when it had none. */
async function pageBefore(path: string): Promise<Buffer | null> {
  const { BUILD_SITE_BEFORE } = settings();
  if (!BUILD_SITE_BEFORE) return null;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return readFile(join(BUILD_SITE_BEFORE, file)).catch(() => null);
}
