import type { Client } from '@libsql/client';
import type { Payload } from 'payload';

export interface Engine {
  name: 'SQLite' | 'MongoDB';
  version: string;
}

/** What the database is, as it says itself. @throws when it does not answer. */
export async function engineOf(payload: Payload): Promise<Engine> {
  if (payload.db.name === 'sqlite') {
    const { client } = payload.db as unknown as { client: Client }; // the adapter's own
    const { rows } = await client.execute('SELECT sqlite_version()');
    return { name: 'SQLite', version: String(rows[0]?.[0]) };
  }
  type Connection = { db: { command(asked: object): Promise<{ version?: string }> } };
  const { connection } = payload.db as unknown as { connection: Connection }; // the adapter's own
  const { version } = await connection.db.command({ buildInfo: 1 });
  return { name: 'MongoDB', version: String(version) };
}
