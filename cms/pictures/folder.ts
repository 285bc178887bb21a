import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { OpenFile, PictureStore } from './store.ts';

/** A folder of this machine, or of one that several have. */
export class PictureFolder implements PictureStore {
  readonly name: string;

  constructor(folder: string) {
    this.name = folder;
  }

  names(): Promise<string[]> {
    return readdir(this.name).catch(() => []);
  }

  async open(file: string): Promise<OpenFile | null> {
    let handle: FileHandle;
    try {
      handle = await open(join(this.name, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null; // fs throws ErrnoException
      throw error;
    }
    const { size } = await handle.stat();
    if (size > 0) return { size, body: handle.createReadStream({ end: size - 1 }) };
    await handle.close();
    return { size, body: Readable.from([]) };
  }
}
