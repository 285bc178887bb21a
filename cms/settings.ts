import { parseSettings } from '#content/settings.ts';

/** The settings of this process, parsed once. */
export const settings = parseSettings(process.env);
