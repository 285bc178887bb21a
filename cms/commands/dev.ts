import { TIME_ZONE } from '#content/model/time/day.ts';
import { settings } from '#content/settings.ts';
import { ownAddress } from '../addresses.ts';
import { runNode, startNode, stopChildren } from '../children.ts';
import { requireFreePort } from '../ports.ts';
import { fail } from './terminal.ts';

// npm run dev: both with reload; the site asks the running CMS anew for each page.
try {
  const { HOST, CMS_PORT, SITE_PORT } = settings();
  await requireFreePort(HOST, CMS_PORT, 'CMS_PORT');
  await requireFreePort(HOST, SITE_PORT, 'SITE_PORT');
  await runNode(['cms/commands/prepare.ts']);

  const env = { NODE_ENV: 'development' };
  const next = ['node_modules/next/dist/bin/next', 'dev', 'cms'];
  startNode([...next, '--port', String(CMS_PORT), '--hostname', HOST], {
    env: { ...env, TZ: TIME_ZONE },
  });
  startNode(['node_modules/astro/bin/astro.mjs', 'dev'], {
    env: { ...env, CMS_URL: ownAddress(HOST, CMS_PORT) },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await stopChildren();
      process.exit(0);
    });
  }
} catch (error) {
  fail(error);
}
