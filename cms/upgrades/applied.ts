import type { Client } from '@libsql/client';
import type { Payload } from 'payload';

/** Among the migrations: a database that is being restored, and is not whole. */
const RESTORING = 'restoring';
/** Among the migrations: content that is being changed, and from which schema. */
const UPGRADING = 'upgrading from ';

/** A migration begins with its day; what else is recorded there is ours. */
const isSchema = (name: string): boolean => /^\d{8}_/.test(name);

/**
 * The schemas that a database has gone through, the earliest first; null when it is new and has no tables yet.
 * MongoDB, which has no migrations, keeps the same list.
 */
export async function appliedSchemas(payload: Payload): Promise<string[] | null> {
  if (payload.db.name === 'sqlite' && !(await hasTable(payload, 'payload_migrations'))) return null;
  return (await recorded(payload)).filter(isSchema).sort();
}

async function recorded(payload: Payload): Promise<string[]> {
  const { docs } = await payload.db.find<{ name?: string }>({
    collection: 'payload-migrations',
    limit: 0,
    pagination: false,
  });
  return docs.map(({ name }) => name ?? '');
}

/** Records that a database has gone through schemas, where no migration does. */
export async function recordSchemas(payload: Payload, names: string[]): Promise<void> {
  for (const name of names) await record(payload, name);
}

/** Whether a database is being restored, or was when that was interrupted. */
export async function isBeingRestored(payload: Payload): Promise<boolean> {
  if (payload.db.name === 'sqlite') return false; // made elsewhere, and put into its place when whole
  return (await recorded(payload)).includes(RESTORING);
}

export const beginRestoring = (payload: Payload): Promise<void> => record(payload, RESTORING);

export const endRestoring = (payload: Payload): Promise<void> => forget(payload, RESTORING);

/** The schema whose content is being changed, or was when that was interrupted; null when none is. */
export async function upgradingFrom(payload: Payload): Promise<string | null> {
  const name = (await recorded(payload)).find((one) => one.startsWith(UPGRADING));
  return name?.slice(UPGRADING.length) ?? null;
}

export const beginUpgrading = (payload: Payload, schema: string): Promise<void> =>
  record(payload, UPGRADING + schema);

export const endUpgrading = (payload: Payload, schema: string): Promise<void> =>
  forget(payload, UPGRADING + schema);

async function forget(payload: Payload, name: string): Promise<void> {
  await payload.db.deleteMany({
    collection: 'payload-migrations',
    where: { name: { equals: name } },
  });
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
