import type { Day } from '#content/model/day.ts';
import type { Site } from '#content/model/site.ts';
import type { Portal } from './portal.ts';

/** What stands around every page: the site's own words, and the day it was built on. */
export interface Frame {
  site: Site;
  today: Day;
}

export const frameOf = ({ site, today }: Portal): Frame => ({ site, today });
