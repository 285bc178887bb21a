import { resolve } from 'node:path';
import type { FailedPage, HeldBack } from '#content/publication.ts';
import { settings } from '#content/settings.ts';
import { buildSite } from '../builder/buildSite.ts';
import { command, say } from './terminal.ts';

// npm run build: the site, from the CMS at CMS_URL, or from this machine's own, read in process.
await command(async () => {
  const { CMS_URL, DIST_DIR } = settings();
  if (!CMS_URL) {
    const { preparedPayload } = await import('../opening/prepare.ts');
    const payload = await preparedPayload(say);
    await payload.destroy();
  }
  const { documents, pages } = await buildSite(
    { root: process.cwd(), site: resolve(DIST_DIR), cmsUrl: CMS_URL },
    (done, of) => say(`${done} of ${of} pages`),
  );
  for (const line of [...documents.map(documentLine), ...pages.map(pageLine)]) say(line);
  say(`The site is in ${DIST_DIR}/.`);
});

function documentLine({ collection, title, path, message, isKept }: HeldBack): string {
  return `${collection} “${title}”: ${path}: ${message} ${left(isKept)}`;
}

function pageLine({ path, message, isKept }: FailedPage): string {
  return `${path}: ${message} ${left(isKept)}`;
}

function left(isKept: boolean): string {
  return isKept ? 'It stays as it was.' : 'It is left out.';
}
