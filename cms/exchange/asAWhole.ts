import {
  APIError,
  commitTransaction,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { wakePublisher } from '../publishing/wake.ts';

/** Others wait for the one writer meanwhile, and give up after half a minute (cms/transactions.ts). */
const DONE_WITHIN_MS = 25_000;

/** Two at once, one behind the other, would keep others waiting for too long. */
let isRunning = false;

/** Many saves under way that come about as a whole. */
export interface Whole {
  /** Called between two saves. @throws APIError when they take too long: then none has come about. */
  next: () => Promise<void>;
}

/** Does many saves in one transaction: all of them or none. One user at a time. */
export async function asAWhole<T>(
  req: PayloadRequest,
  work: (whole: Whole) => Promise<T>,
): Promise<T> {
  if (isRunning) throw refused(409, BUSY);
  isRunning = true;
  try {
    await initTransaction(req);
    const result = await work(within(DONE_WITHIN_MS));
    await commitTransaction(req);
    // The publisher has looked for the request before it was there.
    wakePublisher();
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  } finally {
    isRunning = false;
  }
}

function within(milliseconds: number): Whole {
  const end = Date.now() + milliseconds;
  return {
    async next() {
      if (Date.now() > end) throw refused(409, TOO_LONG);
      // Requests of others are answered in between.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const refused = (status: number, message: string): APIError =>
  new APIError(message, status, null, true);

const BUSY = sentence(
  '有人正在导入或撤回，请过半分钟再试。',
  'Somebody else is importing: try again in half a minute.',
);

const TOO_LONG = sentence(
  '一次太多了，别人会等太久，所以什么也没有改。请分成几个文件，一个一个来。',
  'This takes too long, so nothing has changed: divide the file into several.',
);
