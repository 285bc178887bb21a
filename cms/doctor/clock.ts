import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectionSlug, Payload } from 'payload';
import { durationText } from './amounts.ts';
import { type Finding, right, wrong } from './finding.ts';

/** Clocks of two machines on one database differ a little. */
const TOLERATED_MS = 60_000;

/** A server without internet has nobody to ask, but no time that it has stored can be to come. */
export function clockFinding(now: Date, newest: Date | null): Finding {
  const behind = newest ? newest.getTime() - now.getTime() : 0;
  const shown = now.toISOString();
  if (behind > TOLERATED_MS) {
    const { zh, en } = durationText(behind);
    return wrong(
      `时钟不对：现在是 ${shown}，可是已经存了 ${zh}以后的东西，请先把时钟调准。`,
      `The clock is wrong: it says ${shown}, but something was stored ${en} later; set it first.`,
    );
  }
  return right(
    `时钟是 ${shown}，没有看出不对。`,
    `The clock says ${shown}, and nothing contradicts it.`,
  );
}

/** The last time at which anything was stored: a document, a picture, a backup. */
export async function newestTime(payload: Payload | null, folders: string[]): Promise<Date | null> {
  const slugs = payload?.config.collections
    .filter(({ timestamps }) => timestamps !== false)
    .map(({ slug }) => slug as CollectionSlug); // of the config
  const times = await Promise.all([
    ...(slugs ?? []).map((slug) => newestDocument(payload as Payload, slug)), // there are some only with it
    ...folders.map(newestFile),
  ]);
  const newest = Math.max(0, ...times);
  return newest > 0 ? new Date(newest) : null;
}

async function newestDocument(payload: Payload, collection: CollectionSlug): Promise<number> {
  const { docs } = await payload.find({
    collection,
    select: { updatedAt: true } as never, // each of them has it
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  const [doc] = docs as { updatedAt?: string }[];
  return Date.parse(doc?.updatedAt ?? '') || 0;
}

async function newestFile(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const times = names.map(
    async (name) => (await stat(join(folder, name)).catch(() => null))?.mtimeMs,
  );
  return Math.max(0, ...(await Promise.all(times)).map((time) => time ?? 0));
}
