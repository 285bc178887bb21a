import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A nightly backup, by its day in Asia/Shanghai. */
const NAME = /^portal-(\d{4}-\d{2}-\d{2})\.tar\.gz(?:\.age)?$/;

export interface KeptBackup {
  path: string;
  day: string;
}

/** The name of a day's backup. */
export const backupName = (day: string, isEncrypted: boolean): string =>
  `portal-${day}.tar.gz${isEncrypted ? '.age' : ''}`;

/** The backups in a folder, the last first. @throws when there is no such folder. */
export async function keptBackups(folder: string): Promise<KeptBackup[]> {
  return (await readdir(folder))
    .flatMap((name) => {
      const [, day] = NAME.exec(name) ?? [];
      return day ? [{ path: join(folder, name), day }] : [];
    })
    .sort((one, other) => (one.day > other.day ? -1 : 1));
}

/** When a backup was written. */
export const writtenAt = async ({ path }: KeptBackup): Promise<Date> => (await stat(path)).mtime;

/** Removes all but the last backups; what else is in the folder stays. */
export async function removeOldBackups(folder: string, keep: number): Promise<void> {
  for (const { path } of (await keptBackups(folder)).slice(keep)) await rm(path, { force: true });
}
