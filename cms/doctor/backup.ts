import type { BackupStatus } from '../backup/status.ts';
import { durationText } from './amounts.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

const HOUR_MS = 3_600_000;
/** One a night, and some hours for a night in which it took long. */
const LATE_MS = 30 * HOUR_MS;
const TOO_LATE_MS = 54 * HOUR_MS;

/** @param status null where no folder is set */
export function backupFinding(status: BackupStatus | null, now: Date): Finding {
  if (status === null) {
    return doubtful(
      '每夜的备份没有打开：请设好 BACKUP_DIR，最好在另一块硬盘上。',
      'There are no nightly backups: set BACKUP_DIR, to a folder on another disk.',
    );
  }
  if (status.failure) return { level: 'wrong', text: status.failure };
  if (status.last === null) {
    return doubtful(
      '还没有备份：门户启动后会做第一份。',
      'There is no backup yet: the portal makes the first when it starts.',
    );
  }
  const age = now.getTime() - Date.parse(status.last);
  const { zh, en } = durationText(Math.max(age, 0));
  if (age > TOO_LATE_MS) {
    return wrong(
      `最近的备份是 ${zh}前的：请看日志里为什么没有再做。`,
      `The last backup is ${en} old: the log says why there is none since.`,
    );
  }
  if (age > LATE_MS) {
    return doubtful(`最近的备份是 ${zh}前的。`, `The last backup is ${en} old.`);
  }
  return right(`最近的备份是 ${zh}前的。`, `The last backup is ${en} old.`);
}
