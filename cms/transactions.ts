import type { BaseDatabaseAdapter } from 'payload';

/** Nobody waits longer than this for the others' writes: by then one of them hangs. */
const TURN_WITHIN_MS = 30_000;

const ENDED_WITHIN_MS = 5 * 60_000;

/** The methods of a database adapter that write, each given `req` with the transaction it belongs to. */
const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const;

/**
 * Gives writers their turn, one transaction at a time. SQLite has one writer, and its driver waits for the
 * other one by blocking the very process that should finish it: so whoever comes second waits here.
 * A write in no transaction gets one of its own: it takes several statements. A database without transactions begins
 * none, and gives no turns.
 */
export function oneWriterAtATime(db: BaseDatabaseAdapter): void {
  const turns = new Turns();
  const ends = new Map<string | number, () => void>();
  const begin = db.beginTransaction.bind(db);
  const finish = {
    commit: db.commitTransaction.bind(db),
    rollback: db.rollbackTransaction.bind(db),
  };

  db.beginTransaction = async (options) => {
    const end = await turns.next();
    try {
      const id = await begin(options);
      if (id === null) end();
      else ends.set(id, endedInTime(id, end));
      return id;
    } catch (error) {
      end();
      throw error;
    }
  };
  db.commitTransaction = (id) => ending(id, () => finish.commit(id));
  db.rollbackTransaction = (id) => ending(id, () => finish.rollback(id));

  for (const name of WRITES) {
    const write = (db[name] as Write).bind(db);
    (db[name] as Write) = async (args) => {
      if (await args?.req?.transactionID) return write(args);
      const transactionID = await db.beginTransaction();
      try {
        // Not set on the request itself, which others may use meanwhile.
        const req = Object.create(args?.req ?? null, { transactionID: { value: transactionID } });
        const result = await write({ ...args, req });
        await db.commitTransaction(transactionID ?? '');
        return result;
      } catch (error) {
        await db.rollbackTransaction(transactionID ?? '');
        throw error;
      }
    };
  }

  /** A transaction that nobody ends, by a fault somewhere, is rolled back, so that the portal does not stand still. */
  function endedInTime(id: string | number, end: () => void): () => void {
    const timer = setTimeout(() => void db.rollbackTransaction(id), ENDED_WITHIN_MS).unref();
    return () => {
      clearTimeout(timer);
      end();
    };
  }

  /** The turn ends with the transaction, however that ends. A rollback may come twice; an id may be awaited. */
  async function ending(id: unknown, run: () => Promise<void>): Promise<void> {
    const key = (await id) as string | number; // Payload passes the id, or the promise of it
    try {
      await run();
    } finally {
      ends.get(key)?.();
      ends.delete(key);
    }
  }
}

// Each method has types of its own; here only the request matters.
type Write = (args: { req?: { transactionID?: unknown } }) => Promise<unknown>;

class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for one's turn, and gives what ends it. */
  async next(): Promise<() => void> {
    const before = this.#last;
    let end = () => {};
    const mine = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#last = before.then(() => mine);
    await within(before, end);
    return end;
  }
}

/** Who waits in vain gives up the place in the queue, so that those behind still come to theirs. */
async function within(turn: Promise<void>, giveUp: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('The database was busy for too long: try again.')),
      TURN_WITHIN_MS,
    );
  });
  try {
    await Promise.race([turn, late]);
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
