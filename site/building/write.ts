import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDay } from '#site/portal/buildDay.ts';
import type * as Entry from './entry.ts';

interface Options {
  /** The folder of the server bundle, as `astro build` made it. */
  bundle: string;
  /** The folder of the site. */
  site: string;
  /** Hears what an operator may want to know, a line each. */
  say: (line: string) => void;
}

/**
 * Loads the builder of a server bundle.
 * @throws Error when there is no bundle.
 */
export async function loadBuilder(
  { bundle, site }: Omit<Options, 'say'>,
  onProgress?: (done: number, of: number) => void,
) {
  const { openBuilder } = await loadEntry(bundle);
  return openBuilder({ site, client: join(bundle, 'client'), today: buildDay, onProgress });
}

/**
 * Loads what renders previews with a server bundle.
 * @throws Error when there is no bundle.
 */
export async function loadPreview(bundle: string) {
  const { openPreview } = await loadEntry(bundle);
  return openPreview({ client: join(bundle, 'client'), today: buildDay });
}

/** Others sweep bundles that nobody has used for days. One that cannot be written to, as in a container, nobody sweeps. */
export function markUsed(bundle: string): void {
  try {
    utimesSync(bundle, new Date(), new Date());
  } catch {}
}

function loadEntry(bundle: string): Promise<typeof Entry> {
  const file = pathToFileURL(join(bundle, 'server/entry.mjs')).href;
  return import(/* @vite-ignore */ file); // what adapter.ts names
}

/** Writes the whole site, once. */
export async function writeSite({ bundle, site, say }: Options): Promise<void> {
  const builder = await loadBuilder({ bundle, site }, (done, of) => say(`${done} of ${of} pages`));
  const { documents, pages, written, removed } = await builder.publish('everything');
  for (const { collection, title, path, message } of documents) {
    say(`${collection} “${title}” stays as it was: ${path}: ${message}`);
  }
  for (const { path, message } of pages) say(`${path} stays as it was: ${message}`);
  await builder.publishSearch();
  say(`${written} files written, ${removed} removed`);
}
