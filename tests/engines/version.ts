import { createClient } from '@libsql/client';
import { MongoClient } from 'mongodb';
import { NoEngine } from './engine.ts';

const ANSWERS_WITHIN_MS = 5000;

/** The version of MongoDB that a server says it is, or of whatever it is in truth. @throws NoEngine when it does not answer. */
export async function mongoVersion(uri: string): Promise<string> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: ANSWERS_WITHIN_MS });
  try {
    const said = await client.db('admin').command({ buildInfo: 1 });
    return String(said.version);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoEngine(`the server does not answer: ${reason}`);
  } finally {
    await client.close();
  }
}

export async function sqliteVersion(): Promise<string> {
  const { rows } = await createClient({ url: ':memory:' }).execute('select sqlite_version()');
  return String(rows[0]?.[0]);
}
