import { join, resolve } from 'node:path';
import { dayAt } from '#content/model/time/day.ts';
import type { Settings } from '#content/settings.ts';
import { runNode } from '../children.ts';
import { backupName, keptBackups, removeOldBackups } from './kept.ts';
import { failureOf, setBackupFailure } from './status.ts';
import { removeUnfinished } from './unfinished.ts';

const LOOKS_EVERY_MS = 30_000;
/** A backup that takes longer hangs. */
const DONE_WITHIN_MS = 2 * 3_600_000;

type Where = Pick<Settings, 'BACKUP_DIR' | 'BACKUP_KEEP' | 'BACKUP_RECIPIENT'>;

interface Nightly {
  settings: Where;
  /** Whether it is this process that does it, of several. */
  isOurs: () => boolean;
  log: (line: string) => void;
}

/**
 * Backs up when the day changes in Asia/Shanghai, and at once where this day's backup is missing, since nobody was on
 * in the night. One that fails is said on the dashboard, and tried again in the next night.
 * @returns a function that stops it.
 */
export function startBackups({ settings, isOurs, log }: Nightly): () => void {
  if (!settings.BACKUP_DIR) return () => {};
  let tried: string | undefined;
  let isUnderWay = false;
  const look = async () => {
    const today = dayAt(new Date());
    if (isUnderWay || today === tried || !isOurs()) return;
    isUnderWay = true;
    tried = today;
    const failure = await backupOf(today, settings);
    if (failure) log(failure);
    isUnderWay = false;
  };
  void look();
  const timer = setInterval(() => void look(), LOOKS_EVERY_MS).unref();
  return () => clearInterval(timer);
}

/**
 * The backup of a day, unless it is there: in a process of its own, so that what it costs is nobody else's. The oldest
 * ones go when it is whole.
 * @returns why it did not come about; null when it did.
 */
export async function backupOf(day: string, settings: Where): Promise<string | null> {
  const folder = resolve(settings.BACKUP_DIR ?? '');
  try {
    // A folder that is missing is not made: it may be on a disk that is not there.
    if (!(await isThere(folder, day))) {
      const path = join(folder, backupName(day, settings.BACKUP_RECIPIENT !== undefined));
      await runNode([resolve('cms/commands/backup.ts'), path], {
        isQuiet: true,
        withinMs: DONE_WITHIN_MS,
      });
    }
    await removeOldBackups(folder, settings.BACKUP_KEEP);
    setBackupFailure(null);
    return null;
  } catch (error) {
    // Of two processes that begin together the second finds the first one's file.
    if (await isThere(folder, day).catch(() => false)) return null;
    const failure = failureOf(error, folder);
    setBackupFailure(failure);
    return failure;
  } finally {
    // Also after one that was killed: each night's is as large as a backup.
    await removeUnfinished(folder, 'portal-').catch(() => {}); // the folder that is missing was said above
  }
}

const isThere = async (folder: string, day: string): Promise<boolean> =>
  (await keptBackups(folder)).some((one) => one.day === day);
