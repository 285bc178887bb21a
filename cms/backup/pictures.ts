import type { PictureStore } from '../pictures/store.ts';
import { isFileName, PICTURES } from './archive/format.ts';
import type { Entry } from './archive/write.ts';
import type { Data } from './canonical.ts';

/** The files of a picture, the original and its sizes, and how large each is: by their names. */
export function filesOf(picture: Data): [file: string, size: unknown][] {
  const sizes = Object.values((picture.sizes ?? {}) as Record<string, Data>); // as Payload stores them
  return [picture, ...sizes].flatMap(({ filename, filesize }) =>
    typeof filename === 'string' && isFileName(filename) ? [[filename, filesize]] : [],
  );
}

/**
 * A picture's file as an entry of an archive, of the size that it has now.
 * @returns null when there is none.
 */
export async function pictureEntry(store: PictureStore, file: string): Promise<Entry | null> {
  const found = await store.open(file);
  return found && { name: PICTURES + file, ...found };
}
