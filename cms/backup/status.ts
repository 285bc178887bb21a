import { messageOf } from '#content/messageOf.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { keptBackups, writtenAt } from './kept.ts';

/** What administrators are told of the nightly backups. */
export interface BackupStatus {
  /** An ISO instant; null when there is none. */
  last: string | null;
  /** Why the last one did not come about, and what to do. */
  failure: string | null;
}

// Next.js bundles the dashboard and what starts with the server apart, so what they share is on the process.
const KEY = Symbol.for('portal.backupFailure');
const shared = process as { [KEY]?: string | null };

/** Remembers why a backup failed; null when it did not. */
export function setBackupFailure(failure: string | null): void {
  shared[KEY] = failure;
}

/** How the backups in a folder are; null when none are made. */
export async function backupStatus(folder: string | undefined): Promise<BackupStatus | null> {
  if (!folder) return null;
  try {
    const [newest] = await keptBackups(folder);
    const last = newest ? (await writtenAt(newest)).toISOString() : null;
    return { last, failure: shared[KEY] ?? null };
  } catch (error) {
    return { last: null, failure: failureOf(error, folder) };
  }
}

/** Why a backup failed, for an administrator. */
export function failureOf(error: unknown, folder: string): string {
  const message = messageOf(error);
  if (/ENOENT|ENOTDIR/.test(message)) {
    return sentence(
      `备份文件夹 ${folder} 找不到，请检查硬盘有没有接好，或者请人把它建好。`,
      `The folder ${folder} is missing: check that its disk is connected, or make it.`,
    );
  }
  if (/ENOSPC|EDQUOT/.test(message)) {
    return sentence(
      `放备份的硬盘满了，请清理 ${folder} 所在的硬盘，或者换一个大一点的。`,
      `The disk of ${folder} is full: make room on it, or choose a larger one.`,
    );
  }
  if (/EACCES|EPERM|EROFS/.test(message)) {
    return sentence(
      `备份文件夹 ${folder} 写不进去，请检查它的权限。`,
      `The folder ${folder} cannot be written to: check its permissions.`,
    );
  }
  const [line = ''] = message.trim().split('\n').slice(-1);
  return sentence(
    `备份没有成功，请把这句话告诉管服务器的人：${line}。`,
    `The backup failed; tell whoever keeps the server: ${line}`,
  );
}
