import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchUpdate } from './search.ts';

/** Writes an index into a folder of its own, in place of what is there. */
export function writeSearch({ files, manifest }: SearchUpdate, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  addFiles({ files, manifest }, folder);
}

/** Adds the files of an update to those that are there, the manifest last. */
export function addFiles(
  { files, manifest }: Pick<SearchUpdate, 'files' | 'manifest'>,
  folder: string,
): void {
  for (const [path, bytes] of [...files, [manifest.path, manifest.bytes] as const]) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
