import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { Config } from 'payload';

/** The database a DATABASE_URI names: a SQLite file, or anything that speaks MongoDB's wire protocol. */
export function databaseFor(uri: string, root: string): Config['db'] {
  const migrationDir = join(root, 'cms/migrations');
  if (!uri.startsWith('file:')) return mongooseAdapter({ url: uri, migrationDir });
  mkdirSync(dirname(uri.slice('file:'.length)), { recursive: true });
  return sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    migrationDir,
    push: false,
    // Readers and the writer do not wait for each other: the site may be built while an editor saves.
    wal: true,
    busyTimeout: 5000,
  });
}
