import { FILES } from '#site/search/format/files.ts';
import { loadManifest } from '#site/search/format/manifest.ts';
import { type ReadingsFile, readSounds, type Sounds } from '#site/search/format/readings.ts';

/** Loads the sounds of the index that stands in a folder, `/pagefind/` on the site: some 6 KB, for {@link matcher}. */
export async function loadSounds(folder: string): Promise<Sounds> {
  const { version } = await loadManifest(folder);
  const response = await fetch(`${folder}${version}/${FILES.readings}`);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}.`);
  return readSounds((await response.json()) as ReadingsFile); // as makeSearch writes it
}
