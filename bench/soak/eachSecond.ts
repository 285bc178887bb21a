import { setTimeout as pause } from 'node:timers/promises';

interface Pace {
  times: number;
  isOver: () => boolean;
}

/** Does something so many times a second, without waiting for one before the next; what comes late is caught up with. */
export async function eachSecond(
  { times, isOver }: Pace,
  act: (at: number) => Promise<unknown>,
): Promise<void> {
  const begun = new Set<Promise<unknown>>();
  const start = performance.now();
  for (let at = 0; !isOver(); at += 1) {
    const one = act(at).finally(() => begun.delete(one));
    begun.add(one);
    const next = start + ((at + 1) * 1000) / times - performance.now();
    await pause(Math.max(0, next));
  }
  await Promise.allSettled(begun);
}
