import { settings } from '#content/settings.ts';

/** Whether readers' devices keep pages for when there is no network. Asked as pages are rendered: a bundle serves any setting. */
export const keepsPagesOffline = (): boolean => import.meta.env.PROD && settings().OFFLINE;
