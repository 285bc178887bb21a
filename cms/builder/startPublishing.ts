import { resolve } from 'node:path';
import { getPayload } from 'payload';
import { settings } from '#content/settings.ts';
import { ownAddress } from '../addresses.ts';
import config from '../payload.config.ts';
import { startPublisher } from './publisher.ts';
import { startScheduler } from './scheduler.ts';
import { SiteBuilder } from './siteBuilder.ts';

/** Runs the publisher inside the serving CMS: the site is built from this very CMS, read as the public reads it. */
export async function startPublishing(): Promise<void> {
  const { CMS_PORT, DIST_DIR, HOST } = settings();
  const builder = new SiteBuilder({
    root: process.cwd(),
    site: resolve(DIST_DIR),
    cmsUrl: ownAddress(HOST, CMS_PORT),
  });
  const payload = await getPayload({ config });
  // What was to go out meanwhile is in the first publication.
  await startScheduler(payload);
  await startPublisher(payload, (scope, onProgress) => builder.publish(scope, onProgress));
}
