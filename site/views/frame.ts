import type { Site } from '#content/model/site.ts';
import type { Day } from '#content/model/time/day.ts';
import type { Portal } from '#site/portal/portal.ts';

/** What stands around every page: the site's own words, and the day it was built on. */
export interface Frame {
  site: Site;
  today: Day;
}

export const frameOf = ({ site, today }: Portal): Frame => ({ site, today });
