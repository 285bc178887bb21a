import type { BackupStatus } from '#cms/backup/status.ts';
import { inLanguage } from '#content/model/value/sentence.ts';
import { timeText } from '../time.ts';
import type { DashboardWords } from './words.ts';

interface Props {
  status: BackupStatus | null;
  words: DashboardWords;
  language: string;
  now: Date;
}

const HOUR_MS = 3_600_000;

/** For administrators: how old the last backup is, and why there is none. */
export function Backups({ status, words, language, now }: Props) {
  if (!status) {
    return (
      <p className="desk-home__backup" data-backup="off">
        {words.noBackups}
      </p>
    );
  }
  const { last, failure } = status;
  const hours = last ? Math.floor((now.getTime() - Date.parse(last)) / HOUR_MS) : null;
  return (
    <p className="desk-home__backup" data-backup={failure ? 'failed' : 'on'}>
      {last && hours !== null ? words.lastBackup(timeText(last, language), hours) : words.noneYet}
      {failure && <strong>{inLanguage(failure, language)}</strong>}
    </p>
  );
}
