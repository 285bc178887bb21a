import { type Day, dayAt } from '#content/model/time/day.ts';
import { settings } from '#content/settings.ts';

/** The day that counts as today while the site is built: the day in Asia/Shanghai, unless a test says another. */
export const buildDay = (): Day => settings().BUILD_DAY ?? dayAt(new Date());
