import type { Payload } from 'payload';
import { messageOf } from '#content/messageOf.ts';
import { dayAt } from '#content/model/time/day.ts';
import { type BuildReport, type Changed, type Scope, scopeSchema } from '#content/publication.ts';
import type { Publication } from '../payload-types.ts';
import { requestPublication } from '../publishing/request.ts';
import { onWake } from '../publishing/wake.ts';
import { ALONE, type Lease } from './lease.ts';
import { failureText, heldBack, problemsText } from './sentences.ts';

const KEPT_RECORDS = 200;
/** How often it looks for requests that nobody here has told of: from a command, from another process. */
const LOOKS_EVERY_MS = 1000;
/** After a request it looks this often: it is in the database when the save has ended, in some milliseconds. */
const LOOKS_SOON_MS = [5, 15, 30, 50, 100, 200, 400];
const PROGRESS_EVERY_MS = 2000;
/** A publication that failed is tried again after a minute, then after more; then somebody has to ask. */
const RETRIED_AFTER_MS = [60_000, 5 * 60_000, 15 * 60_000];

/** What a publication that is under way is asked and says. */
interface Underway {
  onProgress: (done: number, of: number) => void;
  /** Hears, for editors, why the site is ready and not yet where the public reads it. */
  onTrouble: (text: string) => Promise<void>;
  /** Whether no other process has taken over. */
  isOurs: () => boolean;
}

/** Brings the site up to date and says what it left as it was, or throws with the reason in its message. */
export type Publish = (scope: Scope, underway: Underway) => Promise<BuildReport>;

/**
 * Brings the site up to date when it starts, whenever the CMS asks, and when the day changes: one publication at a time,
 * at once when none is under way; what is asked for meanwhile is joined. One that failed is tried again. Of several
 * processes the one that holds the lease does so; what another left half-done is recorded as failed.
 * @returns a function that stops it; a publication under way is finished first.
 */
export async function startPublisher(
  payload: Payload,
  publish: Publish,
  lease: Lease = ALONE,
): Promise<() => Promise<void>> {
  let term: number | null = null;
  await takeOver();
  const again = new Again(payload);
  const bell = new Bell();
  const silence = onWake(() => bell.ring());
  let isStopped = false;
  const running = (async () => {
    while (!isStopped) {
      const outcome = lease.term === null ? null : await look();
      if (outcome !== 'live' && !isStopped) await bell.next();
    }
  })();
  return async () => {
    isStopped = true;
    silence();
    bell.ring();
    await running;
  };

  async function look(): Promise<'live' | 'failed' | null> {
    const outcome = await publishNext().catch(async (error) => {
      logFailure(error);
      if (lease.term !== null) await failInterrupted(payload).catch(logFailure);
      return 'failed' as const;
    });
    await again.after(outcome).catch(logFailure);
    return outcome;
  }

  async function publishNext(): Promise<'live' | 'failed' | null> {
    await takeOver();
    return publishWaiting(payload, publish, lease);
  }

  /** Once in each term. */
  async function takeOver(): Promise<void> {
    const { term: held } = lease;
    if (held === null || held === term) return;
    await failInterrupted(payload);
    // The content may have changed while nobody published: in development, in a restored backup, overnight.
    await requestPublication(payload, { reason: '启动时更新', scope: 'everything' });
    term = held;
  }

  function logFailure(error: unknown): void {
    payload.logger.error({ err: error, msg: 'The publisher failed' });
  }
}

/** Asks for a publication when the day has changed, and again after one that failed, later each time. */
class Again {
  readonly #payload: Payload;
  #day = dayAt(new Date());
  #failures = 0;
  /** By a clock that nobody sets. */
  #retryAt = Number.POSITIVE_INFINITY;

  constructor(payload: Payload) {
    this.#payload = payload;
  }

  /** Hears of each publication, and of each look at which there was none. */
  async after(outcome: 'live' | 'failed' | null): Promise<void> {
    if (outcome) this.#failures = outcome === 'failed' ? this.#failures + 1 : 0;
    if (outcome) {
      const wait = RETRIED_AFTER_MS[this.#failures - 1];
      this.#retryAt = wait ? performance.now() + wait : Number.POSITIVE_INFINITY;
    }
    const today = dayAt(new Date());
    if (today !== this.#day) {
      await requestPublication(this.#payload, { reason: '每夜更新', scope: [] });
      this.#day = today;
    }
    if (performance.now() < this.#retryAt) return;
    this.#retryAt = Number.POSITIVE_INFINITY;
    await requestPublication(this.#payload, { reason: '自动重试', scope: 'everything' });
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

/**
 * Publishes what waits, where this process holds the lease. Exported for its tests.
 * @returns how that ended; null when nothing waited, or when another process has taken over and records how it ends.
 */
export async function publishWaiting(
  payload: Payload,
  publish: Publish,
  lease: Lease = ALONE,
): Promise<'live' | 'failed' | null> {
  const { docs: waiting } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'waiting' } },
    sort: '-createdAt',
    pagination: false,
    overrideAccess: true,
  });
  const [newest, ...joined] = waiting;
  const term = newest && (await lease.renew());
  if (!newest || term === null) return null;
  const reason = joined.length ? `${newest.reason}等 ${waiting.length} 处` : newest.reason;
  const scope = joinedScope(waiting);
  // In one record before the others go: what is asked for is never in none.
  await record(payload, newest.id, {
    state: 'building',
    reason,
    scope: scope === 'everything' ? null : scope,
    startedAt: iso(Date.now()),
  });
  try {
    const others = joined.map(({ id }) => id);
    await remove(payload, others);
    const report = await publish(scope, {
      onProgress: progressOf(payload, newest.id),
      onTrouble: async (trouble) => {
        await record(payload, newest.id, { trouble }).catch(() => {}); // the next try will say
      },
      isOurs: () => lease.term === term,
    });
    if ((await lease.renew()) !== term) return null;
    await record(payload, newest.id, {
      state: 'live',
      finishedAt: iso(Date.now()),
      trouble: null,
      problems: problemsText(payload, report),
      heldBack: heldBack(payload, report),
    });
    await prune(payload);
    return 'live';
  } catch (error) {
    payload.logger.error(`The site was not updated and stays as it was: ${messageOf(error)}`);
    if ((await lease.renew()) !== term) return null;
    await record(payload, newest.id, {
      state: 'failed',
      finishedAt: iso(Date.now()),
      error: failureText(error),
    });
    return 'failed';
  }
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
