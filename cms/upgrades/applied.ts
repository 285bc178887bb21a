import type { Client } from '@libsql/client';
import type { Payload } from 'payload';

/** Among the migrations: a database that is being restored, and is not whole. */
const RESTORING = 'restoring';

/**
 * The schemas that a database has gone through, the earliest first; null when it is new and has no tables yet.
 * MongoDB, which has no migrations, keeps the same list.
 */
export async function appliedSchemas(payload: Payload): Promise<string[] | null> {
  if (payload.db.name === 'sqlite' && !(await hasTable(payload, 'payload_migrations'))) return null;
  const { docs } = await payload.db.find<{ name?: string }>({
    collection: 'payload-migrations',
    limit: 0,
    pagination: false,
  });
  return docs
    .map(({ name }) => name ?? '')
    .filter((name) => name !== RESTORING)
    .sort();
}

/** Records that a database has gone through schemas, where no migration does. */
export async function recordSchemas(payload: Payload, names: string[]): Promise<void> {
  for (const name of names) await record(payload, name);
}

/** Whether a database is being restored, or was when that was interrupted. */
export async function isBeingRestored(payload: Payload): Promise<boolean> {
  if (payload.db.name === 'sqlite') return false; // made elsewhere, and put into its place when whole
  const { docs } = await payload.db.find({
    collection: 'payload-migrations',
    where: { name: { equals: RESTORING } },
    limit: 1,
    pagination: false,
  });
  return docs.length > 0;
}

export const beginRestoring = (payload: Payload): Promise<void> => record(payload, RESTORING);

export async function endRestoring(payload: Payload): Promise<void> {
  const where = { name: { equals: RESTORING } };
  await payload.db.deleteMany({ collection: 'payload-migrations', where });
}

async function record(payload: Payload, name: string): Promise<void> {
  const data = { name, batch: 1 };
  await payload.db.create({ collection: 'payload-migrations', data });
}

async function hasTable(payload: Payload, name: string): Promise<boolean> {
  const { client } = payload.db as unknown as { client: Client }; // the adapter's own
  const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
  return (await client.execute({ sql, args: [name] })).rows.length > 0;
}
