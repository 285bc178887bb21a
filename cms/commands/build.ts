import { resolve } from 'node:path';
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
  await buildSite({
    root: process.cwd(),
    site: resolve(DIST_DIR),
    cmsUrl: CMS_URL,
    onOutput: (text) => process.stdout.write(text),
  });
  say(`The site is in ${DIST_DIR}/.`);
});
