import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { getPayload } from 'payload';
import { dayAt } from '#content/model/day.ts';
import { ownAddress } from '../addresses.ts';
import config from '../payload.config.ts';
import { settings } from '../settings.ts';
import { buildSite } from './buildSite.ts';
import { startPublisher } from './publisher.ts';

/** Runs the publisher inside the serving CMS: the site is built from this very CMS, read as the public reads it. */
export async function startPublishing(): Promise<void> {
  const root = process.cwd();
  const site = resolve(settings.DIST_DIR);
  const payload = await getPayload({ config });
  await startPublisher(payload, {
    build: () => buildSite({ root, site, cmsUrl: ownAddress(settings.HOST, settings.CMS_PORT) }),
    isStale: () => wasBuiltEarlier(site),
  });
}

/** Whether there is a site, printed on an earlier day. */
function wasBuiltEarlier(site: string): boolean {
  const built = statSync(site, { throwIfNoEntry: false })?.mtime;
  return built !== undefined && dayAt(built) < dayAt(new Date());
}
