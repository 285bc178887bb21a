import { settings } from '#content/settings.ts';

/** Whether readers' devices keep pages for when there is no network. Asked as pages are rendered: a bundle serves any setting. */
export function keepsPagesOffline(): boolean {
  const { NODE_ENV, OFFLINE } = settings();
  // `npm run dev` renders what is looked at anew each time.
  return NODE_ENV !== 'development' && OFFLINE;
}
