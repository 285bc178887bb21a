import { settings } from '#content/settings.ts';
import { deliver } from '../delivery/deliver.ts';
import { targetOf } from '../delivery/targetOf.ts';
import { notify } from '../delivery/webhook.ts';
import { onWake } from '../publishing/wake.ts';
import type { Publish } from './publisher.ts';
import type { SiteBuilder } from './siteBuilder.ts';

/**
 * What a publication does: it builds, sends the site to where the settings say, and tells who wants to know. The next one
 * waits until that is done, so what is sent is never half of two.
 */
export function publishing(
  builder: SiteBuilder,
  site: string,
  log: (line: string) => void,
): Publish {
  const target = targetOf(settings());
  const { WEBHOOK_URL, WEBHOOK_SECRET, SITE_URL } = settings();
  return async (scope, { onProgress, onTrouble, isOurs }) => {
    const report = await builder.publish(scope, onProgress);
    if (target) {
      await builder.searched.catch(() => {}); // said by the builder; the search stays as it was
      await deliver({ site, target, isOurs, onWake, onTrouble, log });
    }
    if (WEBHOOK_URL && WEBHOOK_SECRET) {
      void notify({ url: WEBHOOK_URL, secret: WEBHOOK_SECRET, log }, SITE_URL);
    }
    return report;
  };
}
