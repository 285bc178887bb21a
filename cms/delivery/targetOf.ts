import type { Settings } from '#content/settings.ts';
import { objectStore } from '../objectStore.ts';
import { BucketTarget } from './bucket.ts';
import { RsyncTarget } from './rsync.ts';
import type { Target } from './target.ts';

/** Where the settings send the site. @returns undefined when it stays where it is built. */
export function targetOf(settings: Settings): Target | undefined {
  const { PUBLISH_TO, PUBLISH_SSH_CONFIG } = settings;
  if (!PUBLISH_TO) return;
  if (PUBLISH_TO.kind !== 's3') return new RsyncTarget(PUBLISH_TO, PUBLISH_SSH_CONFIG);
  const store = objectStore(settings);
  return store && new BucketTarget(PUBLISH_TO, store); // parseSettings asks for the store's
}
