import type { Client } from '@libsql/client';
import type { Payload, PayloadRequest } from 'payload';

/** How a database is read as it was at one moment, while others write. */
export interface Snapshot {
  /** Given to each read. */
  req: Partial<PayloadRequest>;
  /** Whether it is one moment's state. Without it, whoever reads has to look whether anything changed meanwhile. */
  isOneMoment: boolean;
  /** Whether it has been kept until now: a database may give it up after a time. */
  isKept: () => boolean;
  end: () => Promise<void>;
}

/**
 * Begins to read at one moment. SQLite keeps it for a connection that reads within a transaction, and its writers do
 * not wait; so Payload must be one of its own (see ownPayload). MongoDB keeps it for a session where it has a replica set,
 * and for a minute only: where that was too short, it is read plainly.
 */
export async function snapshotOf(payload: Payload, isPlain: boolean): Promise<Snapshot> {
  if (payload.db.name === 'sqlite') {
    const { client } = payload.db as unknown as { client: Client }; // the adapter's own
    await client.execute('BEGIN');
    // The moment is that of the first read.
    await client.execute('SELECT count(*) FROM sqlite_schema');
    return {
      req: {},
      isOneMoment: true,
      isKept: () => true,
      end: async () => void (await client.execute('COMMIT')),
    };
  }
  const plain = { req: {}, isOneMoment: false, isKept: () => true, end: async () => {} };
  if (isPlain) return plain;
  const options = { readConcern: { level: 'snapshot' } } as object; // the type is that of SQLite alone
  const transactionID = await payload.db.beginTransaction(options);
  if (!transactionID) return plain;
  return {
    req: { transactionID },
    isOneMoment: true,
    isKept: () => transactionID in (payload.db.sessions ?? {}),
    end: () => payload.db.rollbackTransaction(transactionID),
  };
}
