import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TIME_ZONE } from '#content/model/time/day.ts';
import { isForOthers, type Settings, settings } from '#content/settings.ts';
import { ownAddress, shownAddress } from '../addresses.ts';
import { buildSite } from '../builder/buildSite.ts';
import { siteBundle } from '../builder/bundle.ts';
import { serveSite } from '../builder/serveSite.ts';
import { runNode, startNode, stopChildren } from '../children.ts';
import { requireFreePort } from '../ports.ts';
import { releaseAt } from '../release.ts';
import { requireSecretInProduction } from '../secret.ts';
import { buildCms, NEXT } from './cmsBuild.ts';
import { failStart, passOnErrors, tell } from './startLog.ts';

const CMS_ANSWERS_WITHIN_MS = 60_000;
const STEPS = 4;

const root = process.cwd();
let isStopping = false;

// npm start: everything, in order, then both servers until Ctrl-C.
try {
  await start(settings());
} catch (error) {
  await failUnlessStopping(error);
}

async function start(settings: Settings): Promise<void> {
  const { HOST, CMS_PORT, SITE_PORT, DIST_DIR } = settings;
  requireSecretInProduction(settings, isForOthers(settings));
  await requireFreePort(HOST, CMS_PORT, 'CMS_PORT');
  await requireFreePort(HOST, SITE_PORT, 'SITE_PORT');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

  const site = resolve(DIST_DIR);
  // Both make something from the code alone, and there is room for two.
  const bundle = siteBundle(root);
  bundle.catch(() => {}); // it is waited for below
  await step(1, 'database and opening content', () => runNode(['cms/commands/prepare.ts']));
  await step(2, 'building the site', () => buildFirstSite(site, bundle));
  const server = serveSite(site).listen(SITE_PORT, HOST);
  await once(server, 'listening');
  tell(`      the site answers at ${shownAddress(HOST, SITE_PORT)}/`);
  await step(3, 'building the CMS (about a minute the first time)', buildCmsOnce);
  // What has changed since reaches the site now: the CMS publishes everything when it starts.
  const cms = await step(4, 'starting the CMS', () => startCms(settings));

  cms.once(
    'close',
    (code) => void failUnlessStopping(new Error(`The CMS stopped with code ${code}; see above.`)),
  );
  tell('');
  tell(`  Site   ${shownAddress(HOST, SITE_PORT)}/`);
  tell(`  Admin  ${shownAddress(HOST, CMS_PORT)}/admin`);
  tell('');
  tell('What is published reaches the site by itself. Ctrl-C stops it all.');
}

/** At any moment, also in the middle of a build. */
async function stop(): Promise<never> {
  isStopping = true;
  await stopChildren();
  process.exit(0);
}

async function failUnlessStopping(error: unknown): Promise<void> {
  if (isStopping) return;
  await stopChildren();
  failStart(error);
}

async function step<T>(number: number, what: string, run: () => Promise<T>): Promise<T> {
  tell(`[${number}/${STEPS}] ${what} …`);
  const began = Date.now();
  const result = await run();
  tell(`[${number}/${STEPS}] done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function buildCmsOnce(): Promise<void> {
  const isBuilt = releaseAt(root) !== null || !(await buildCms(root));
  if (isBuilt) tell('      already built');
}

async function startCms({ HOST, CMS_PORT }: Settings) {
  const args = [NEXT, 'start', 'cms', '--port', String(CMS_PORT), '--hostname', HOST];
  // Payload writes times into pages in the zone of its process; they are read here.
  const env = { NODE_ENV: 'production', TZ: TIME_ZONE };
  const cms = startNode(args, { env, isQuiet: true });
  passOnErrors(cms);
  cms.stdout?.resume();
  const deadline = Date.now() + CMS_ANSWERS_WITHIN_MS;
  while (cms.exitCode === null && Date.now() < deadline) {
    const health = await fetch(`${ownAddress(HOST, CMS_PORT)}/api/health`).catch(() => null);
    if (health?.ok) return cms;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The CMS did not start: see above for the reason.');
}

/** Where there is a site already, it is served as it is until the CMS has published. */
async function buildFirstSite(site: string, bundle: Promise<string>): Promise<void> {
  await bundle;
  if (existsSync(join(site, 'index.html'))) return tell('      already built');
  await buildSite({ root, site }, (done, of) => {
    if (done > 0) tell(`      ${done} of ${of} pages`);
  });
}
