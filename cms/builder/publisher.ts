import { Cron } from 'croner';
import type { Payload } from 'payload';
import { messageOf } from '#content/messageOf.ts';
import { TIME_ZONE } from '#content/model/time/day.ts';
import { type BuildReport, type Changed, type Scope, scopeSchema } from '#content/publication.ts';
import type { Publication } from '../payload-types.ts';
import { requestPublication } from '../publishing/request.ts';
import { onWake } from '../publishing/wake.ts';
import { failureText, problemsText } from './sentences.ts';

const KEPT_RECORDS = 200;
/** How often it looks for requests that nobody here has told of: from a command, from another process. */
const LOOKS_EVERY_MS = 1000;
/** After a request it looks this often: it is in the database when the save has ended, in some milliseconds. */
const LOOKS_SOON_MS = [5, 15, 30, 50, 100, 200, 400];
const PROGRESS_EVERY_MS = 2000;

/** Brings the site up to date and says what it left as it was, or throws with the reason in its message. */
type Publish = (
  scope: Scope,
  onProgress: (done: number, of: number) => void,
) => Promise<BuildReport>;

/**
 * Brings the site up to date when it starts, whenever the CMS asks, and each night: one publication at a time, at once
 * when none is under way; what is asked for meanwhile is joined. What an earlier process left half-done is recorded as failed.
 * @returns a function that stops it; a publication under way is finished first.
 */
export async function startPublisher(
  payload: Payload,
  publish: Publish,
): Promise<() => Promise<void>> {
  await failInterrupted(payload);
  // The content may have changed while nobody published: in development, in a restored backup, overnight.
  await requestPublication(payload, { reason: '启动时更新', scope: 'everything' });
  const nightly = new Cron('0 0 0 * * *', { timezone: TIME_ZONE, unref: true }, () =>
    requestPublication(payload, { reason: '每夜更新', scope: [] }).catch(logFailure),
  );
  const bell = new Bell();
  const silence = onWake(() => bell.ring());
  let isStopped = false;
  const running = (async () => {
    while (!isStopped) {
      const hasPublished = await publishWaiting(payload, publish).catch(logFailure);
      if (!hasPublished && !isStopped) await bell.next();
    }
  })();
  return async () => {
    isStopped = true;
    nightly.stop();
    silence();
    bell.ring();
    await running;
  };

  function logFailure(error: unknown): void {
    payload.logger.error({ err: error, msg: 'The publisher failed' });
  }
}

/** Says when to look for requests: soon after one was announced, again and again, and else each second. */
class Bell {
  #soon: number[] = [];
  #wake: (() => void) | undefined;

  ring(): void {
    this.#soon = [...LOOKS_SOON_MS];
    this.#wake?.();
  }

  async next(): Promise<void> {
    const wait = this.#soon.shift();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait ?? LOOKS_EVERY_MS);
      if (wait === undefined) {
        timer.unref();
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }
    });
    this.#wake = undefined;
  }
}

/** Publishes what waits. Exported for its tests. @returns whether something did. */
export async function publishWaiting(payload: Payload, publish: Publish): Promise<boolean> {
  const { docs: waiting } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'waiting' } },
    sort: '-createdAt',
    pagination: false,
    overrideAccess: true,
  });
  const [newest, ...joined] = waiting;
  if (!newest) return false;
  const reason = joined.length ? `${newest.reason}等 ${waiting.length} 处` : newest.reason;
  await record(payload, newest.id, { state: 'building', reason, startedAt: iso(Date.now()) });
  await remove(
    payload,
    joined.map(({ id }) => id),
  );
  try {
    const report = await publish(joinedScope(waiting), progressOf(payload, newest.id));
    const problems = problemsText(payload, report);
    await record(payload, newest.id, { state: 'live', finishedAt: iso(Date.now()), problems });
  } catch (error) {
    await record(payload, newest.id, {
      state: 'failed',
      finishedAt: iso(Date.now()),
      error: failureText(error),
    });
    payload.logger.error(`The site was not updated and stays as it was: ${messageOf(error)}`);
  }
  await prune(payload);
  return true;
}

/** All that several requests ask for; one that cannot be read asks for everything. */
function joinedScope(requests: Pick<Publication, 'scope'>[]): Scope {
  const scopes = requests.map(({ scope }) => scopeSchema.safeParse(scope).data ?? 'everything');
  return scopes.includes('everything') ? 'everything' : scopes.flat().filter(isChanged);
}

const isChanged = (one: Scope[number]): one is Changed => typeof one !== 'string';

/** Records how far a publication is, now and then. */
function progressOf(payload: Payload, id: string): (done: number, of: number) => void {
  let recordedAt = Date.now();
  return (done, of) => {
    if (Date.now() - recordedAt < PROGRESS_EVERY_MS) return;
    recordedAt = Date.now();
    record(payload, id, { progress: `${done}/${of}` }).catch(() => {}); // the next one will say
  };
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
