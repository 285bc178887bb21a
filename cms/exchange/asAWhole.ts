import { APIError, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { inTransaction } from '../inTransaction.ts';
import { wakePublisher } from '../publishing/wake.ts';
import { othersTurn } from './othersTurn.ts';

/** Others wait for the one writer meanwhile, and give up after half a minute (cms/transactions.ts). */
const DONE_WITHIN_MS = 25_000;
/** After so long it is known how fast it goes: who has to divide a file is told at once. */
const KNOWN_AFTER_MS = 4000;

/** Two at once, one behind the other, would keep others waiting for too long. */
let isRunning = false;

/** Many saves under way that come about as a whole. */
export interface Whole {
  /** Called between two saves. @throws APIError when they take too long: then none has come about. */
  next: () => Promise<void>;
}

/** Does many saves, so many, in one transaction: all of them or none. One user at a time. */
export async function asAWhole<T>(
  req: PayloadRequest,
  count: number,
  work: (whole: Whole) => Promise<T>,
): Promise<T> {
  if (isRunning) throw refused(409, BUSY);
  isRunning = true;
  try {
    const result = await inTransaction(req, async () => {
      // MongoDB without a replica set has begun none: Payload leaves a promise of null.
      if (!(await req.transactionID)) throw refused(409, NO_TRANSACTIONS);
      return work(inTime(count));
    });
    // The publisher has looked for the request before it was there.
    wakePublisher();
    return result;
  } finally {
    isRunning = false;
  }
}

function inTime(count: number): Whole {
  const begin = Date.now();
  let done = 0;
  return {
    async next() {
      done += 1;
      const took = Date.now() - begin;
      const isTooSlow = took > KNOWN_AFTER_MS && (took / done) * count > DONE_WITHIN_MS;
      if (took > DONE_WITHIN_MS || isTooSlow) throw refused(409, tooMany(count, took / done));
      await othersTurn();
    },
  };
}

const refused = (status: number, message: string): APIError =>
  new APIError(message, status, null, true);

const NO_TRANSACTIONS = sentence(
  '这里的数据库不能整批导入和撤回。请告诉管理员：MongoDB 要设成副本集。',
  'This database cannot import as a whole: MongoDB needs a replica set.',
);

const BUSY = sentence(
  '有人正在导入或撤回，请过半分钟再试。',
  'Somebody else is importing: try again in half a minute.',
);

/** So many would be done in time, with something to spare, in round numbers. */
function tooMany(count: number, msEach: number): string {
  const possible = Math.max(50, Math.floor((DONE_WITHIN_MS * 0.8) / msEach / 50) * 50);
  return sentence(
    `一次 ${count} 条太多了，别人会等太久，所以什么也没有改。请分成几次，一次不超过 ${possible} 条。`,
    `That many at once, ${count}, would keep others waiting, so nothing has changed: at most ${possible} at a time.`,
  );
}
