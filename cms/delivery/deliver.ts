import { messageOf } from '#content/messageOf.ts';
import { troubleText } from './sentences.ts';
import { TakenOver, type Target } from './target.ts';

/** After a try that failed it waits so long, the last for ever: a place that is down comes back some day. */
const PAUSES_MS = [2000, 5000, 15_000, 30_000, 60_000, 120_000, 300_000];

export interface Delivery {
  /** The folder of the site; nobody may change it meanwhile. */
  site: string;
  target: Target;
  /** Whether this process is still the one that sends. */
  isOurs: () => boolean;
  /** Calls back when somebody wants the next try at once. @returns what ends this. */
  onWake: (wake: () => void) => () => void;
  /** Hears why the place could not be brought up to date, for editors. */
  onTrouble: (text: string) => Promise<void>;
  /** Hears the same for operators. */
  log: (line: string) => void;
  pauses?: readonly number[];
}

/**
 * Sends the site, however long the place is down, slow, full or refusing.
 * @throws TakenOver.
 */
export async function deliver(delivery: Delivery): Promise<void> {
  const { site, target, isOurs, onWake, onTrouble, log, pauses = PAUSES_MS } = delivery;
  for (let tries = 0; isOurs(); tries += 1) {
    try {
      return await target.send(site, isOurs);
    } catch (error) {
      if (error instanceof TakenOver) throw error;
      const wait = pauses[Math.min(tries, pauses.length - 1)] ?? 0;
      log(
        `The site could not be sent to ${target.name}: ${messageOf(error)} (tried again in ${wait / 1000} s)`,
      );
      await onTrouble(troubleText(error));
      await wakeable(wait, onWake);
    }
  }
  throw new TakenOver();
}

/** Waits, or until somebody asks. */
async function wakeable(milliseconds: number, onWake: Delivery['onWake']): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const silence = onWake(resolve);
  const timer = setTimeout(resolve, milliseconds);
  await promise;
  clearTimeout(timer);
  silence();
}
