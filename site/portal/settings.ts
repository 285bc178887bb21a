import { type Day, dayAt } from '#content/model/time/day.ts';
import { parseSettings } from '#content/settings.ts';

/** The settings of this build. */
export const settings = parseSettings(process.env);

/** The day that counts as today while the site is built: the day in Asia/Shanghai, unless a test says another. */
export const buildDay = (): Day => settings.BUILD_DAY ?? dayAt(new Date());
