import { readFileSync } from 'node:fs';
import type { Payload } from 'payload';
import { settings } from '#content/settings.ts';
import { backupStatus } from '../backup/status.ts';
import { type Builder, builderOf } from './builder.ts';
import { type Folder, foldersOf, freeBytes } from './disk.ts';
import { type Engine, engineOf } from './engine.ts';
import { type Publishing, publicationRecords, publishing } from './publishing.ts';

/** What whoever keeps the portal running is told. What cannot be said at the moment is null. */
export interface Details {
  version: string;
  uptimeSeconds: number;
  database: (Engine & { latencyMs: number }) | null;
  /** The process that publishes. */
  builder: Builder | null;
  publishing: Publishing | null;
  backup: { last: string | null; failure: string | null } | null;
  freeBytes: Partial<Record<Folder, number | null>>;
}

/** All of it; of a database that does not answer nothing is asked. */
export async function detailsOf(payload: Payload, isAnswering: boolean): Promise<Details> {
  const fromDatabase = <T>(read: () => Promise<T>) =>
    isAnswering ? orNull(payload, read) : Promise.resolve(null);
  const [database, builder, published, backup, free] = await Promise.all([
    fromDatabase(() => timed(payload)),
    fromDatabase(() => builderOf(payload)),
    fromDatabase(async () => publishing(await publicationRecords(payload))),
    backupStatus(settings().BACKUP_DIR),
    Promise.all(Object.entries(foldersOf(settings())).map((one) => freeOf(payload, one))),
  ]);
  return {
    version: portalVersion(),
    uptimeSeconds: Math.round(process.uptime()),
    database,
    builder,
    publishing: published,
    backup,
    freeBytes: Object.fromEntries(free),
  };
}

/** The version of this portal. */
const portalVersion = (): string =>
  String(JSON.parse(readFileSync('package.json', 'utf8')).version);

async function timed(payload: Payload): Promise<Engine & { latencyMs: number }> {
  const began = performance.now();
  const engine = await engineOf(payload);
  return { ...engine, latencyMs: Math.round((performance.now() - began) * 10) / 10 };
}

const freeOf = async (payload: Payload, [name, folder]: [string, string]) =>
  [name, await orNull(payload, () => freeBytes(folder))] as const;

async function orNull<T>(payload: Payload, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (err) {
    payload.logger.error({ err, msg: 'A part of the health cannot be said' });
    return null;
  }
}
