import { existsSync } from 'node:fs';
import type { Client } from '@libsql/client';
import type { CollectionSlug, GlobalSlug, Payload, SanitizedConfig } from 'payload';
import { databaseFor, migrate } from '../database.ts';
import {
  appliedSchemas,
  beginRestoring,
  endRestoring,
  isBeingRestored,
  recordSchemas,
} from '../upgrades/applied.ts';
import { knownSchemas } from '../upgrades/schema.ts';
import { anythingIn } from './empty.ts';
import { ownPayload } from './ownPayload.ts';
import type { Place } from './place.ts';
import { sectionsOf } from './sections.ts';

/** Where an archive is put, and how that ends. */
export interface Target {
  payload: Payload;
  finish: () => Promise<void>;
  abandon: () => Promise<void>;
}

/**
 * Opens the portal's empty database, or what will be put into its place.
 * @throws Error when it is not empty
 */
export async function openTarget(
  config: SanitizedConfig,
  databaseUri: string,
  place: Place,
): Promise<Target> {
  const isLeftOver = place.state !== 'none';
  // Opening a SQLite file that is not there would make one.
  const isThere = place.database === null || existsSync(place.database);
  const own = isThere
    ? await ownPayload(config, databaseFor(databaseUri, process.cwd()))
    : undefined;
  try {
    if (own && (await isBeingRestored(own.payload))) await clear(own.payload);
    if (own) await requireEmpty(own.payload);
    if (!isLeftOver && !place.bucket) await requireNoPictures(place);
  } catch (error) {
    await own?.close();
    throw error;
  }
  try {
    if (isLeftOver) await place.abandon();
    // What is left there now is not of a restore that was begun here.
    if (place.bucket) await requireNoPictures(place);
    await place.begin();
  } catch (error) {
    await own?.close();
    throw error;
  }
  if (own && place.stagedDatabase === null) return inPlace(own, place);
  await own?.close();
  return staged(config, place, place.stagedDatabase ?? '');
}

/** SQLite: a file of its own beside the portal's, put into its place when it is whole. */
async function staged(config: SanitizedConfig, place: Place, file: string): Promise<Target> {
  const db = databaseFor(`file:${file}`, process.cwd(), { hasForeignKeys: false });
  const { payload, close } = await ownPayload(config, db);
  await migrate(payload);
  return {
    payload,
    finish: async () => {
      const { client } = payload.db as unknown as { client: Client }; // the adapter's own
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
      await close();
      await place.finish();
    },
    abandon: async () => {
      await close();
      await place.abandon();
    },
  };
}

/** MongoDB: the database itself, marked until it is whole, so that no portal starts on half of it. */
async function inPlace(
  { payload, close }: Awaited<ReturnType<typeof ownPayload>>,
  place: Place,
): Promise<Target> {
  await beginRestoring(payload);
  return {
    payload,
    finish: async () => {
      await recordSchemas(payload, knownSchemas());
      await place.finish();
      await endRestoring(payload);
      await close();
    },
    abandon: async () => {
      await clear(payload);
      await close();
      await place.abandon();
    },
  };
}

async function requireEmpty(payload: Payload): Promise<void> {
  if ((await appliedSchemas(payload)) === null) return;
  const held = await anythingIn(payload);
  if (held === null) return;
  throw new Error(
    `The database holds ${held}: an archive is restored into an empty one. Set DATABASE_URI and DATA_DIR to others, or move these away.`,
  );
}

async function requireNoPictures(place: Place): Promise<void> {
  const picture = await place.anyPicture();
  if (picture === null) return;
  if (place.bucket) {
    throw new Error(
      `${place.bucket.name} holds ${picture}: an archive is restored into an empty portal. Set S3_BUCKET to another bucket or folder, or empty this one.`,
    );
  }
  throw new Error(
    `${place.pictures} holds ${picture}: an archive is restored into an empty portal. Set DATA_DIR to another folder, or move these away.`,
  );
}

/** Takes away what was written into a database that is marked. */
async function clear(payload: Payload): Promise<void> {
  for (const { kind, slug } of sectionsOf(payload.config)) {
    const collection = slug as CollectionSlug; // sections come from the config
    if (kind === 'documents') await payload.db.deleteMany({ collection, where: {} });
    else if (kind === 'versions') await payload.db.deleteVersions({ collection, where: {} });
    else if (kind === 'globalVersions') {
      await payload.db.deleteVersions({ globalSlug: slug as GlobalSlug, where: {} });
    } else await deleteGlobal(payload, slug);
  }
  await payload.db.deleteMany({ collection: 'payload-migrations', where: {} });
}

/** No adapter takes a global away; MongoDB has them in one collection. */
async function deleteGlobal(payload: Payload, globalType: string): Promise<void> {
  const { globals } = payload.db as unknown as {
    globals: { deleteMany: (filter: object) => Promise<unknown> };
  };
  await globals.deleteMany({ globalType });
}
