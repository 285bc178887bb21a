import { FILES } from '#site/search/format/files.ts';
import { loadJson } from '#site/search/format/loadJson.ts';
import { loadManifest } from '#site/search/format/manifest.ts';
import { type ReadingsFile, readSounds, type Sounds } from '#site/search/format/readings.ts';

/** Loads the sounds of the index in a folder, `/pagefind/` on the site: some 6 KB, for {@link matcher}. */
export async function loadSounds(folder: string): Promise<Sounds> {
  const { version } = await loadManifest(folder);
  return readSounds(await loadJson<ReadingsFile>(`${folder}${version}/${FILES.readings}`));
}
