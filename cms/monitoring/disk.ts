import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Settings } from '#content/settings.ts';

export type Folder = 'data' | 'site' | 'backup';

/** The folders that the portal writes to, by their full path. */
export function foldersOf({
  DATA_DIR,
  DIST_DIR,
  BACKUP_DIR,
}: Pick<Settings, 'DATA_DIR' | 'DIST_DIR' | 'BACKUP_DIR'>): Partial<Record<Folder, string>> {
  return {
    data: resolve(DATA_DIR),
    site: resolve(DIST_DIR),
    ...(BACKUP_DIR && { backup: resolve(BACKUP_DIR) }),
  };
}

/**
 * How many bytes a folder's disk has left for this user. A folder that is not there yet is asked for where it will be.
 * @throws when there is nothing at all
 */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error; // fs throws ErrnoException
    return freeBytes(above);
  }
}
