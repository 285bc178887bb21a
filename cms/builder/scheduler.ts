import type { Payload } from 'payload';
import { runDue } from '../scheduling/run.ts';
import { ALONE, type Lease } from './lease.ts';

const LOOKS_EVERY_MS = 1000;
/** After a failure of the database. */
const LOOKS_AGAIN_MS = 10_000;

/**
 * Does what is due, now and whenever something is: what was missed while nobody served comes first, in its order. Of
 * several processes the one that holds the lease does so.
 * @returns a function that stops it, after what is under way.
 */
export async function startScheduler(
  payload: Payload,
  lease: Lease = ALONE,
): Promise<() => Promise<void>> {
  let isStopped = false;
  let wait = await look();
  const running = (async () => {
    while (!isStopped) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (!isStopped) wait = await look();
    }
  })();
  return async () => {
    isStopped = true;
    await running;
  };

  async function look(): Promise<number> {
    if (lease.term === null) return LOOKS_EVERY_MS;
    try {
      const count = await runDue(payload, new Date());
      return count > 0 ? 0 : LOOKS_EVERY_MS;
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The scheduler failed, and tries again' });
      return LOOKS_AGAIN_MS;
    }
  }
}
