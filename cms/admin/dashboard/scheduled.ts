import type { Payload } from 'payload';
import { isEditor } from '#cms/access/roles.ts';
import type { Schedule, User } from '#cms/payload-types.ts';

/** So many are listed; the others are counted. */
const SHOWN = 8;
/** What did not come about is told for so long. */
const TOLD_MS = 7 * 24 * 3_600_000;

export interface ListedSchedules {
  waiting: Schedule[];
  total: number;
  /** What did not come about in the last days, the last first. */
  failed: Schedule[];
}

/** What is to go out or to be taken off the site, the next first. For editors: others see nothing of it. */
export async function scheduledNext(payload: Payload, user: User): Promise<ListedSchedules> {
  if (!isEditor(user)) return { waiting: [], total: 0, failed: [] };
  const collection = 'schedules';
  const since = new Date(Date.now() - TOLD_MS).toISOString();
  const [waiting, failed] = await Promise.all([
    payload.find({
      collection,
      where: { state: { equals: 'waiting' } },
      sort: 'at',
      limit: SHOWN,
      depth: 0,
      overrideAccess: false,
      user,
    }),
    payload.find({
      collection,
      where: { state: { equals: 'failed' }, endedAt: { greater_than: since } },
      sort: '-endedAt',
      limit: SHOWN,
      depth: 0,
      overrideAccess: false,
      user,
    }),
  ]);
  return { waiting: waiting.docs, total: waiting.totalDocs, failed: failed.docs };
}
