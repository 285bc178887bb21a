import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { BaseDatabaseAdapter, Config, Payload } from 'payload';
import { saveInOrder } from './saveTimes.ts';
import { oneWriterAtATime } from './transactions.ts';

/** So long one process waits for another's write, in milliseconds. */
const BUSY_MS = 5000;

/**
 * Nobody waits half a minute for a server that is away; one that hangs is asked every three seconds whether it is there,
 * and given up after six, with all that wait for it: a query that takes long is none that hangs. The second must be longer
 * than the first, or the driver hangs up on a server that is only not asked.
 */
const CONNECTING = {
  serverSelectionTimeoutMS: BUSY_MS,
  heartbeatFrequencyMS: 3000,
  connectTimeoutMS: 6000,
};
const LOOKING = { ...CONNECTING, autoIndex: false, autoCreate: false };

interface Options {
  /** Whether what a row refers to must be there before it. */
  hasForeignKeys?: boolean;
  /** Whether it is only looked at: then a database of MongoDB gets neither collections nor indexes. */
  isLookedAt?: boolean;
}

/** The database a DATABASE_URI names: a SQLite file, or anything that speaks MongoDB's wire protocol. */
export function databaseFor(uri: string, root: string, options: Options = {}): Config['db'] {
  if (!uri.startsWith('file:')) return mongo(uri, options);
  // For nobody else of the machine: it holds password hashes.
  mkdirSync(dirname(uri.slice('file:'.length)), { recursive: true, mode: 0o700 });
  const sqlite = sqliteAdapter({
    client: { url: uri },
    idType: 'uuid',
    migrationDir: join(root, 'cms/migrations'),
    push: false,
    // Readers and the writer do not wait for each other: the site may be built while an editor saves.
    wal: true,
    busyTimeout: BUSY_MS,
    transactionOptions: {},
  });
  return { ...sqlite, init: (args) => transacting(sqlite.init(args), uri, options) };
}

/**
 * Two transactions of MongoDB that write the same document do not wait for each other: the second one fails. So writers
 * take turns here too, within a process; between processes the second is told so (cms/errors.ts).
 */
function mongo(url: string, { isLookedAt = false }: Options): Config['db'] {
  const adapter = mongooseAdapter({
    url,
    ensureIndexes: !isLookedAt,
    connectOptions: isLookedAt ? LOOKING : CONNECTING,
  });
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      oneWriterAtATime(db);
      saveInOrder(db);
      return db;
    },
  };
}

/** Brings the tables of a SQLite database up to date; MongoDB has none. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name === 'sqlite') await payload.db.migrate();
}

/** A SQLite adapter whose transactions, one after another, run on a connection of their own. */
function transacting<T extends BaseDatabaseAdapter>(db: T, url: string, options: Options): T {
  let failure: unknown;
  const commit = db.commitTransaction.bind(db);
  // The adapter takes a commit that failed, on a full disk say, for one that was done, and so would the editor.
  db.commitTransaction = async (id) => {
    failure = undefined;
    await commit(id);
    if (failure) throw failure;
  };
  oneWriterAtATime(db);
  saveInOrder(db);
  const connect = db.connect?.bind(db);
  const destroy = db.destroy?.bind(db);
  const own = db as unknown as { client?: Client | undefined }; // the adapter's, made by connect
  let writer: Client | undefined;
  db.connect = async (args) => {
    await connect?.(args);
    if (!own.client) return;
    writer?.close();
    writer = await writerOn(url, options);
    own.client.transaction = async () => {
      writer ??= await writerOn(url, options);
      const one = writer;
      try {
        await one.execute('BEGIN IMMEDIATE');
      } catch (error) {
        // The driver leaves the statement open until it is collected as garbage, and nothing can be committed beside it.
        one.close();
        writer = undefined;
        throw error;
      }
      return transactionOn(one, (error) => {
        failure = error;
      });
    };
  };
  db.destroy = async () => {
    await destroy?.();
    // The last one to close a database leaves one file, without a log beside it.
    for (const client of [writer, own.client]) client?.close();
    writer = undefined;
    own.client = undefined;
  };
  return db;
}

async function writerOn(url: string, { hasForeignKeys = true }: Options): Promise<Client> {
  const writer = createClient({ url });
  await writer.execute(`PRAGMA busy_timeout = ${BUSY_MS}`);
  await writer.execute('PRAGMA synchronous = NORMAL'); // as the adapter sets it beside WAL
  if (!hasForeignKeys) await writer.execute('PRAGMA foreign_keys = OFF');
  return writer;
}

/**
 * The driver would open a connection for each transaction, without the adapter's settings, and leave it open until
 * it is collected as garbage. This is one on a connection that is kept, and has begun.
 */
function transactionOn(
  writer: Client,
  onFailedCommit: (error: unknown) => void,
): Awaited<ReturnType<Client['transaction']>> {
  let closed = false;
  const end = async (statement: string) => {
    if (closed) return;
    closed = true;
    await writer.execute(statement);
  };
  return {
    execute: (...args: Parameters<Client['execute']>) => writer.execute(...args),
    batch: async (statements) => {
      const results = [];
      for (const statement of statements) results.push(await writer.execute(statement));
      return results;
    },
    executeMultiple: async () => {
      throw new Error('Not within a transaction.'); // nobody asks for it there
    },
    commit: async () => {
      try {
        await end('COMMIT');
      } catch (error) {
        onFailedCommit(error);
        await writer.execute('ROLLBACK').catch(() => {}); // SQLite may have done so
        throw error;
      }
    },
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return closed;
    },
  };
}
