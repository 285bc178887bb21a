import { Cron } from 'croner';
import type { Payload } from 'payload';
import type { BuildReport } from '#content/buildReport.ts';
import { messageOf } from '#content/messageOf.ts';
import { TIME_ZONE } from '#content/model/time/day.ts';
import { requestPublication } from '../publishing/request.ts';
import { failureText, problemsText } from './sentences.ts';

/** Saves that come within this time of each other are published together. */
const QUIET_MS = 1500;
/** Nobody waits longer than this for others to finish saving. */
const LONGEST_WAIT_MS = 10_000;
const KEPT_RECORDS = 200;

/** Builds the site, puts it in place and says what it left as it was, or throws with the reason in its message. */
type Build = () => Promise<BuildReport>;

/**
 * Renews the site when it starts, whenever the CMS asks, and each night: one renewal at a time, requests that
 * come close together joined. What an earlier process left half-done is recorded as failed.
 * @returns a function that stops it; a renewal under way is finished first.
 */
export async function startPublisher(payload: Payload, build: Build): Promise<() => Promise<void>> {
  const logFailure = (error: unknown) =>
    payload.logger.error({ err: error, msg: 'The publisher logFailured' });
  await failInterrupted(payload);
  // The content may have changed while nobody published: in development, in a restored backup, overnight.
  await requestPublication(payload, '启动时更新');

  const nightly = new Cron(
    '0 5 0 * * *',
    { timezone: TIME_ZONE, unref: true, catch: logFailure },
    () => requestPublication(payload, '每夜更新'),
  );
  const poll = new Cron(
    '* * * * * *',
    {
      protect: true, // one renewal at a time
      unref: true,
      catch: logFailure,
    },
    () => publishWaiting(payload, build, Date.now()),
  );
  return async () => {
    nightly.stop();
    poll.stop();
    while (poll.isBusy()) await new Promise((resolve) => setTimeout(resolve, 50));
  };
}

/** Publishes what waits, if it has waited long enough. Exported for its tests. */
export async function publishWaiting(payload: Payload, build: Build, now: number): Promise<void> {
  const { docs: waiting } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'waiting' } },
    sort: '-createdAt',
    pagination: false,
    overrideAccess: true,
  });
  const [newest, ...joined] = waiting;
  const oldest = waiting.at(-1);
  if (!newest || !oldest) return;
  const age = (createdAt: string) => now - Date.parse(createdAt);
  if (age(newest.createdAt) < QUIET_MS && age(oldest.createdAt) < LONGEST_WAIT_MS) return;

  const reason = joined.length ? `${newest.reason}等 ${waiting.length} 处` : newest.reason;
  await record(payload, newest.id, { state: 'building', reason, startedAt: iso(now) });
  await remove(
    payload,
    joined.map(({ id }) => id),
  );
  try {
    const problems = problemsText(payload, await build());
    await record(payload, newest.id, { state: 'live', finishedAt: iso(Date.now()), problems });
  } catch (error) {
    await record(payload, newest.id, {
      state: 'failed',
      finishedAt: iso(Date.now()),
      error: failureText(error),
    });
    payload.logger.error(`The site was not renewed, the last one stands: ${messageOf(error)}`);
  }
  await prune(payload);
}

async function failInterrupted(payload: Payload): Promise<void> {
  await payload.update({
    collection: 'publications',
    where: { state: { equals: 'building' } },
    data: { state: 'failed', error: '更新时程序停了，已经重新排队。' },
    overrideAccess: true,
  });
}

async function prune(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-createdAt',
    limit: 100,
    page: 1 + KEPT_RECORDS / 100,
    overrideAccess: true,
  });
  await remove(
    payload,
    docs.map(({ id }) => id),
  );
}

async function remove(payload: Payload, ids: string[]): Promise<void> {
  if (!ids.length) return;
  await payload.delete({
    collection: 'publications',
    where: { id: { in: ids } },
    overrideAccess: true,
  });
}

const record = (
  payload: Payload,
  id: string,
  data: Parameters<typeof payload.update<'publications', never>>[0]['data'],
) => payload.update({ collection: 'publications', id, data, overrideAccess: true });

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
