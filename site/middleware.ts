import { defineMiddleware } from 'astro:middleware';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '#content/messageOf.ts';
import { settings } from '#content/settings.ts';
import { shared } from '#site/portal/portal.ts';

/**
 * In a build, a page that cannot be rendered stays as it was in the build before, or is left out, and is named;
 * the others go live. In development its error is shown.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  if (import.meta.env.DEV) return next();
  try {
    const response = await next();
    // Read to its end here: a page fails while it is written out.
    return new Response(await response.arrayBuffer(), response);
  } catch (error) {
    const path = decodeURI(url.pathname);
    const page = await pageBefore(path);
    shared.failedPages.push({ path, message: messageOf(error), isKept: page !== null });
    // Astro writes no file for a response without a body.
    return new Response(page ? new Uint8Array(page) : null);
  }
});

async function pageBefore(path: string): Promise<Buffer | null> {
  const { BUILD_SITE_BEFORE } = settings();
  if (!BUILD_SITE_BEFORE) return null;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return readFile(join(BUILD_SITE_BEFORE, file)).catch(() => null);
}
