import { loadManifest } from '#site/search/format/manifest.ts';
import type { Sounds } from '#site/search/format/readings.ts';
import { vocabularyLoader } from './vocabulary.ts';

/** Loads the sounds of the index in a folder, `/pagefind/` on the site: some 6 KB, for {@link matcher}. */
export async function loadSounds(folder: string): Promise<Sounds> {
  const { base, delta } = await loadManifest(folder);
  const segments = [base, ...(delta ? [delta.folder] : [])];
  return vocabularyLoader(segments.map((segment) => `${folder}${segment}/`)).sounds();
}
