import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isFileName, PICTURES } from './archive/format.ts';
import type { Entry } from './archive/write.ts';
import type { Data } from './canonical.ts';

/** The files of a picture, the original and its sizes, and how large each is: by their names in the folder of pictures. */
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
export async function pictureEntry(folder: string, file: string): Promise<Entry | null> {
  let handle: FileHandle;
  try {
    handle = await open(join(folder, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // fs throws ErrnoException
    throw error;
  }
  const { size } = await handle.stat();
  const name = PICTURES + file;
  if (size === 0) {
    await handle.close();
    return { name, size, body: Buffer.alloc(0) };
  }
  return { name, size, body: handle.createReadStream({ end: size - 1 }) };
}
