import { dirname } from 'node:path';
import { messageOf } from '#content/messageOf.ts';
import { settings } from '#content/settings.ts';
import { pictureStore } from '../pictures/ofSettings.ts';
import { command, namedFile, say } from './terminal.ts';

// npm run backup -- FILE: everything that the portal holds, in one new file, while it runs.
await command(async () => {
  const { BACKUP_RECIPIENT } = settings();
  const [named] = process.argv.slice(2);
  if (!named) throw new Error('Name the file to write: npm run backup -- portal.tar.gz');
  const path = namedFile(named);
  const { default: config } = await import('../payload.config.ts');
  const { aboutNow } = await import('../backup/about.ts');
  const { backup } = await import('../backup/backup.ts');
  say('reading …');
  const { manifest, bytes } = await backup({
    config: await config,
    path,
    about: aboutNow(),
    pictures: pictureStore(settings()),
    recipient: BACKUP_RECIPIENT,
  }).catch((error) => {
    if (!messageOf(error).includes('ENOSPC')) throw error;
    throw new Error(
      `The disk of ${dirname(path)} is full (ENOSPC), and no backup was made: make room on it, or name a file on another one.`,
    );
  });
  const { counts, missing } = manifest;
  const documents = Object.entries(counts).filter(([name]) => name.startsWith('documents/'));
  const count = documents.reduce((sum, [, one]) => sum + one, 0);
  say(`${path}: ${count} documents and their pictures, ${(bytes / 1e6).toFixed(1)} MB.`);
  if (missing.length > 0) {
    say(`${missing.length} files of pictures were not there, as ${missing[0]}: the rest is whole.`);
  }
});
