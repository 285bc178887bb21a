import { loadHolidays } from '#content/holidays/load.ts';
import { buildDay } from './buildDay.ts';
import { Portal } from './portal.ts';
import { ContentReader } from './read.ts';

/** In development a page sees what was saved since the last one was asked for. */
const DEVELOPMENT_MEMORY_MS = 1000;

let open: Promise<Portal> | undefined;
let development: { portal: Promise<Portal>; readAt: number } | undefined;

/** The portal that pages show: the one the builder has opened, or in development one that is read as pages are asked for. */
export function getPortal(): Promise<Portal> {
  if (open) return open;
  if (!development || Date.now() - development.readAt > DEVELOPMENT_MEMORY_MS) {
    development = { portal: readNow(), readAt: Date.now() };
  }
  return development.portal;
}

/** Opens a portal: from now on pages show it. */
export function openPortal(portal: Portal): void {
  open = Promise.resolve(portal);
}

async function readNow(): Promise<Portal> {
  const { change } = await new ContentReader({
    document: () => undefined,
    venueName: () => undefined,
  }).all(undefined);
  const portal = new Portal(buildDay(), loadHolidays());
  portal.apply(change);
  return portal;
}
