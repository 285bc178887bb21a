import { resolve } from 'node:path';
import { getPayload } from 'payload';
import type { Scope } from '#content/publication.ts';
import { settings } from '#content/settings.ts';
import { ownAddress } from '../addresses.ts';
import { startPruning } from '../audit/prune.ts';
import { startBackups } from '../backup/nightly.ts';
import config from '../payload.config.ts';
import { setPreviewer } from '../preview/previewer.ts';
import { startLease } from './lease.ts';
import { publishedSince } from './publishedSince.ts';
import { startPublisher } from './publisher.ts';
import { publishing } from './publishing.ts';
import { startScheduler } from './scheduler.ts';
import { SiteBuilder } from './siteBuilder.ts';
import { SitePreview } from './sitePreview.ts';

/** In development nothing is published, and anything may have changed. */
const EVERYTHING: Scope[] = ['everything'];

/**
 * Runs the publisher, the scheduler and previews inside the serving CMS: the site is built from this very CMS, read as
 * the public reads it. In development there are previews alone, as the site is rendered when it is looked at.
 */
export async function startPublishing({ isDevelopment = false } = {}): Promise<void> {
  const { CMS_PORT, DIST_DIR, HOST } = settings();
  const root = process.cwd();
  const cmsUrl = ownAddress(HOST, CMS_PORT);
  if (isDevelopment) {
    setPreviewer(new SitePreview({ root, cmsUrl, published: async () => EVERYTHING }));
    return;
  }
  const payload = await getPayload({ config });
  setPreviewer(new SitePreview({ root, cmsUrl, published: publishedSince(payload) }));
  const builder = new SiteBuilder({ root, site: resolve(DIST_DIR), cmsUrl });
  const lease = await startLease(payload, 'publisher');
  startBackups({
    settings: settings(),
    isOurs: () => lease.term !== null,
    log: (line) => payload.logger.error(line),
  });
  startPruning(payload, { days: settings().AUDIT_DAYS, isOurs: () => lease.term !== null });
  // What was to go out meanwhile is in the first publication.
  await startScheduler(payload, lease);
  const publish = publishing(builder, resolve(DIST_DIR), (line) => payload.logger.error(line));
  await startPublisher(payload, publish, lease);
}
