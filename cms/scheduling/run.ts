import type { Payload } from 'payload';
import { refusalText } from '../errors.ts';
import { inTransaction } from '../inTransaction.ts';
import type { Schedule, User } from '../payload-types.ts';
import { change, isScheduledCollection, requestOf } from './change.ts';

const AT_ONCE = 50;

/**
 * Does what is due, in the order of its time, each once: a schedule is ended in the transaction of the change itself.
 * What is refused is recorded with its reason; what fails otherwise, as when the database does not answer, stays due.
 * Neither holds up the others.
 * @returns how many were due.
 * @throws Error, the first of those that stay due, after all others are done.
 */
export async function runDue(payload: Payload, now: Date): Promise<number> {
  const { docs: due } = await payload.find({
    collection: 'schedules',
    where: {
      and: [{ state: { equals: 'waiting' } }, { at: { less_than_equal: now.toISOString() } }],
    },
    sort: ['at', 'createdAt'],
    limit: AT_ONCE,
    depth: 0,
    overrideAccess: true,
  });
  const failures: unknown[] = [];
  for (const schedule of due) {
    await run(payload, schedule).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}

async function run(payload: Payload, schedule: Schedule): Promise<void> {
  const [collection = '', id = ''] = schedule.document.split('/');
  const user = await userOf(payload, schedule);
  if (!user) return end(payload, schedule, { state: 'failed', reason: NO_USER });
  if (!isScheduledCollection(collection))
    return end(payload, schedule, { state: 'failed', reason: NO_KIND });
  const req = await requestOf(payload, user);
  try {
    await inTransaction(req, async () => {
      // Claimed first: of two processes the second finds nothing to do.
      const { docs: claimed } = await payload.update({
        collection: 'schedules',
        where: { and: [{ id: { equals: schedule.id } }, { state: { equals: 'waiting' } }] },
        data: { state: 'done', endedAt: new Date().toISOString() },
        overrideAccess: true,
        req,
      });
      if (claimed.length > 0) await change(req, { collection, id, action: schedule.action });
    });
  } catch (error) {
    const reason = refusalText(error);
    if (reason === null) throw error;
    await end(payload, schedule, { state: 'failed', reason });
  }
}

/** Who scheduled it, with the rights they have now. */
async function userOf(payload: Payload, { by }: Schedule): Promise<User | null> {
  const id = typeof by === 'object' ? by?.id : by;
  if (!id) return null;
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] ?? null;
}

async function end(
  payload: Payload,
  { id }: Schedule,
  data: { state: 'failed'; reason: string },
): Promise<void> {
  await payload.update({
    collection: 'schedules',
    id,
    data: { ...data, endedAt: new Date().toISOString() },
    overrideAccess: true,
  });
}

const NO_KIND = '这一类内容不能定时。';
const NO_USER = '定时的人已经没有账号了，请重新定时。';
