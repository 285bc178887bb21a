import { resolve } from 'node:path';
import { getPayload } from 'payload';
import { settings } from '#content/settings.ts';
import { ownAddress } from '../addresses.ts';
import { startBackups } from '../backup/nightly.ts';
import config from '../payload.config.ts';
import { setPreviewer } from '../preview/previewer.ts';
import { startPublisher } from './publisher.ts';
import { startScheduler } from './scheduler.ts';
import { SiteBuilder } from './siteBuilder.ts';
import { SitePreview } from './sitePreview.ts';

/**
 * Runs the publisher, the scheduler and previews inside the serving CMS: the site is built from this very CMS, read as
 * the public reads it. In development there are previews alone, as the site is rendered when it is looked at.
 */
export async function startPublishing({ isDevelopment = false } = {}): Promise<void> {
  const { CMS_PORT, DIST_DIR, HOST } = settings();
  const root = process.cwd();
  const cmsUrl = ownAddress(HOST, CMS_PORT);
  const preview = new SitePreview({ root, cmsUrl, isUntold: isDevelopment });
  setPreviewer(preview);
  if (isDevelopment) return;
  const builder = new SiteBuilder({ root, site: resolve(DIST_DIR), cmsUrl });
  const payload = await getPayload({ config });
  startBackups(settings(), (line) => payload.logger.error(line));
  // What was to go out meanwhile is in the first publication.
  await startScheduler(payload);
  await startPublisher(payload, async (scope, onProgress) => {
    const report = await builder.publish(scope, onProgress);
    preview.changed(scope);
    return report;
  });
}
