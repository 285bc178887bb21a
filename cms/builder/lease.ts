import { hostname } from 'node:os';
import type { Payload } from 'payload';
import type { Lease as Stored } from '../payload-types.ts';

/** Its holder renews it this often, and the others look whether it does. */
const RENEWED_EVERY_MS = 2000;
/** After so long without a renewal the holder hangs or is gone, by the clock of who looks: clocks of machines differ. */
const ABANDONED_AFTER_MS = 9000;

/** Where the lease stands for one process. */
export interface Lease {
  /** The term for which this process holds it, as of the last look; another each time that it is gained. Null: it does not. */
  readonly term: number | null;
  /** Looks now, and renews it or takes over what is abandoned. @returns the term. @throws when the database does not answer. */
  renew(): Promise<number | null>;
  /** Ends the looking; who held it leaves it to the next. */
  stop(): Promise<void>;
}

/** What a process that is the only one there is needs for a lease: tests, one database for itself. */
export const ALONE: Lease = { term: 1, renew: async () => 1, stop: async () => {} };

/**
 * Of several processes on one database, one holds the lease of a name. Nothing rests on clocks: each renewal counts a
 * beat on, by an update that only who has seen the last beat can make.
 */
export async function startLease(payload: Payload, name: string): Promise<Lease> {
  const lease = new DatabaseLease(payload, name);
  await lease.renew();
  lease.start();
  return lease;
}

/** Exported for its tests, which have several of them in one process. */
export class DatabaseLease implements Lease {
  readonly #payload: Payload;
  readonly #name: string;
  readonly #holder: string;
  #term: number | null = null;
  #seen = { beat: -1, at: 0 };
  #turn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setInterval> | undefined;
  #isFailing = false;

  constructor(payload: Payload, name: string, holder = thisProcess()) {
    this.#payload = payload;
    this.#name = name;
    this.#holder = holder;
  }

  /** Who hung long enough for another to take over does not hold it, until it has looked. */
  get term(): number | null {
    return this.#isOverdue() ? null : this.#term;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.renew().then(
        () => {
          this.#isFailing = false;
        },
        (err: unknown) => {
          // Once, not every two seconds.
          if (!this.#isFailing) this.#payload.logger.error({ err, msg: 'A lease is not renewed' });
          this.#isFailing = true;
        },
      );
    }, RENEWED_EVERY_MS).unref();
  }

  renew(): Promise<number | null> {
    const mine = this.#turn.then(() => this.#renew());
    this.#turn = mine.catch(() => {}); // whoever asked hears of it
    return mine;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    if (this.#term === null) return;
    this.#term = null;
    await this.#count(this.#seen.beat, NOBODY);
  }

  async #renew(): Promise<number | null> {
    const lease = await this.#stored();
    if (!lease) return this.#create();
    const isMine = this.#term !== null && lease.holder === this.#holder;
    if (lease.beat !== this.#seen.beat) this.#seen = { beat: lease.beat, at: performance.now() };
    if (!isMine) this.#term = null;
    if (!isMine && !this.#isAbandoned(lease)) return null;
    if (!(await this.#count(lease.beat, this.#holder))) {
      this.#term = null;
      return null;
    }
    this.#seen = { beat: lease.beat + 1, at: performance.now() };
    this.#term ??= this.#seen.beat;
    return this.#term;
  }

  async #stored(): Promise<Stored | undefined> {
    const { docs } = await this.#payload.find({
      collection: 'leases',
      where: { id: { equals: this.#name } },
      limit: 1,
      overrideAccess: true,
    });
    return docs[0];
  }

  async #create(): Promise<number | null> {
    try {
      const data = { id: this.#name, holder: this.#holder, beat: 1 };
      await this.#payload.create({ collection: 'leases', data, overrideAccess: true });
    } catch (error) {
      // Another was first.
      if (await this.#stored()) return null;
      throw error;
    }
    this.#seen = { beat: 1, at: performance.now() };
    this.#term = 1;
    return 1;
  }

  /** Counts one on, for a holder. @returns whether that was the beat still: else somebody else was quicker. */
  async #count(beat: number, holder: string): Promise<boolean> {
    const moved = await this.#payload.db.updateOne({
      collection: 'leases',
      where: { and: [{ id: { equals: this.#name } }, { beat: { equals: beat } }] },
      data: { beat: beat + 1, holder },
      options: { atomic: true },
    });
    return moved !== null;
  }

  #isAbandoned({ holder }: Stored): boolean {
    if (holder === NOBODY || hasEnded(holder)) return true;
    return this.#isOverdue();
  }

  #isOverdue(): boolean {
    return performance.now() - this.#seen.at > ABANDONED_AFTER_MS;
  }
}

const NOBODY = 'nobody';

/** The machine, the process and, as numbers of processes come again, this run of it. */
const thisProcess = (): string => `${hostname()} ${process.pid} ${crypto.randomUUID()}`;

/** Whether a holder is known to be gone: a process of this machine that is no more, or that had the number of this one. */
function hasEnded(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
