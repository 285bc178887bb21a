import { CMS_ROOMS } from './rooms/cms.ts';
import { CONTENT_ROOMS, MODEL } from './rooms/content.ts';
import { SITE_ROOMS } from './rooms/site.ts';

/**
 * The rooms of the house, and into which others each may reach; its own it always may. A key may be a single
 * file. What is not listed here is no room, and a file in it fails the test. See README, “The house”.
 */
export const ROOMS: Record<string, string[]> = {
  ...CONTENT_ROOMS,
  ...CMS_ROOMS,
  ...SITE_ROOMS,

  // Database servers to test on.
  'tests/engines': [],
  tests: [
    'content',
    ...MODEL,
    'tests/engines',
    'cms',
    'cms/backup',
    'cms/builder',
    'cms/delivery',
    'cms/opening',
    'cms/payload.config.ts',
    'cms/pictures',
    'cms/preview',
    'cms/testing',
    'cms/upgrades',
    'site/building',
    'site/feeds',
    'site/components/text',
    'site/search/query',
    'site/search/format',
  ],
  // What the soak sends, and what it watches.
  'bench/soak': [],
  bench: [
    'bench/soak',
    ...MODEL,
    'site/views/search',
    'site/search/build',
    'site/search/query',
    'site/search/format',
    'site/calendar',
    'site/feeds',
    'site/building',
    'tests',
    'tests/engines',
    'cms/admin/dashboard',
    'cms/builder',
    'cms/checking',
    'cms/guards',
    'cms/lists',
    'cms/opening',
  ],
};
