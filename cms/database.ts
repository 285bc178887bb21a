import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Config, Payload } from 'payload';

/** The database a DATABASE_URI names: a SQLite file, or anything that speaks MongoDB's wire protocol. */
export function databaseFor(uri: string, root: string): Config['db'] {
  if (!uri.startsWith('file:')) return mongooseAdapter({ url: uri });
  mkdirSync(dirname(uri.slice('file:'.length)), { recursive: true });
  return sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    migrationDir: join(root, 'cms/migrations'),
    push: false,
    // Readers and the writer do not wait for each other: the site may be built while an editor saves.
    wal: true,
    busyTimeout: 5000,
  });
}

/** Brings the tables of a SQLite database up to date; MongoDB has none. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name === 'sqlite') await payload.db.migrate();
}
