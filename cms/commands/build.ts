import { resolve } from 'node:path';
import { buildSite } from '../builder/buildSite.ts';
import { settings } from '../settings.ts';
import { command, say } from './terminal.ts';

// npm run build: the site, from the CMS at CMS_URL, or from this machine's own, read in process.
await command(async () => {
  if (!settings.CMS_URL) {
    const { preparedPayload } = await import('../opening/prepare.ts');
    const payload = await preparedPayload(say);
    await payload.destroy();
  }
  await buildSite({
    root: process.cwd(),
    site: resolve(settings.DIST_DIR),
    cmsUrl: settings.CMS_URL,
    onOutput: (text) => process.stdout.write(text),
  });
  say(`The site is in ${settings.DIST_DIR}/.`);
});
