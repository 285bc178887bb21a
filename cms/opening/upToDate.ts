import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from '@libsql/client';
import type { Payload } from 'payload';
import { settings } from '#content/settings.ts';
import { aboutNow } from '../backup/about.ts';
import { backup } from '../backup/backup.ts';
import { anythingIn } from '../backup/empty.ts';
import { NOT_RESTORED } from '../backup/settle.ts';
import { migrate } from '../database.ts';
import { pictureStore } from '../pictures/ofSettings.ts';
import {
  appliedSchemas,
  beginUpgrading,
  endUpgrading,
  isBeingRestored,
  recordSchemas,
  upgradingFrom,
} from '../upgrades/applied.ts';
import { changeContent } from '../upgrades/changeContent.ts';
import { currentSchema, knownSchemas } from '../upgrades/schema.ts';
import { stepsAfter } from '../upgrades/steps.ts';

/**
 * Brings a database to the schema of this portal: its tables, where it has any, and its content; after a backup of
 * its own, where there is something to change.
 * @throws Error when it is of a newer portal, or is half restored
 */
export async function bringUpToDate(payload: Payload, say: (line: string) => void): Promise<void> {
  if (await isBeingRestored(payload)) throw new Error(NOT_RESTORED);
  const applied = await appliedSchemas(payload);
  const known = knownSchemas();
  const newer = applied?.find((name) => !known.includes(name));
  if (newer !== undefined) {
    throw new Error(
      `The database is of a newer portal than this one (${newer}): start that one, or restore a backup of this one into an empty database.`,
    );
  }
  if (applied === null || (applied.length === 0 && (await anythingIn(payload)) === null)) {
    await migrate(payload);
    if (payload.db.name !== 'sqlite') await recordSchemas(payload, known);
    return;
  }
  const pending = known.filter((name) => !applied.includes(name));
  const interrupted = await upgradingFrom(payload);
  if (pending.length === 0 && interrupted === null) return;
  // A database of before anything was recorded: each step leaves alone what is so already.
  const from = interrupted ?? applied.at(-1) ?? '';
  if (interrupted === null) {
    say(`backing up, before the content is brought to ${currentSchema()} …`);
    say(`  ${await backupBefore(payload, from)}`);
    await beginUpgrading(payload, from);
  }
  await migrate(payload);
  await changeContent(payload, stepsAfter(from));
  if (payload.db.name !== 'sqlite') await recordSchemas(payload, pending);
  await endUpgrading(payload, from);
}

/**
 * What there was before a change. An adapter cannot read tables of an earlier schema, so of SQLite it is a copy of the
 * database as it is, for the portal of that schema.
 * @returns the file
 */
async function backupBefore(payload: Payload, schema: string): Promise<string> {
  const { BACKUP_DIR, DATA_DIR, BACKUP_RECIPIENT } = settings();
  const folder = resolve(BACKUP_DIR ?? join(DATA_DIR, 'backups'));
  if (!BACKUP_DIR) mkdirSync(folder, { recursive: true });
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const path = join(folder, `before-${currentSchema()}-${time}`);
  if (payload.db.name === 'sqlite') {
    const { client } = payload.db as unknown as { client: Client }; // the adapter's own
    // SQLite takes an empty file that is there: nobody else may read what it will hold.
    writeFileSync(`${path}.db`, '', { mode: 0o600, flag: 'wx' });
    await client.execute({ sql: 'VACUUM INTO ?', args: [`${path}.db`] });
    return `${path}.db`;
  }
  const archive = `${path}.tar.gz${BACKUP_RECIPIENT ? '.age' : ''}`;
  await backup({
    config: payload.config,
    path: archive,
    about: aboutNow(schema || knownSchemas()[0]),
    pictures: pictureStore(settings()),
    recipient: BACKUP_RECIPIENT,
  });
  return archive;
}
