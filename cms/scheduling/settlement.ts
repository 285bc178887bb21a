import type { ScheduledAction } from './actions.ts';

/** A save that nobody scheduled. */
interface Saved {
  isTrashed: boolean;
  isPublished: boolean;
  /** Whether it was saved by somebody who may not publish it. */
  isByContributor: boolean;
}

/** Which of the schedules of a document it ends, how, and what an editor is told. */
interface Settlement {
  actions: ScheduledAction[];
  state: 'cancelled' | 'failed';
  reason: string;
}

/**
 * What becomes of a document's schedules when somebody saves it: what was published by hand is not published once
 * more with a later draft that may be half-finished, and what an editor has read is not published in other words.
 */
export function settlementOf({
  isTrashed,
  isPublished,
  isByContributor,
}: Saved): Settlement | null {
  if (isTrashed) {
    return { actions: ['publish', 'withdraw'], state: 'cancelled', reason: '已移到回收站' };
  }
  if (isPublished) return { actions: ['publish'], state: 'cancelled', reason: '已经手动发布' };
  if (!isByContributor) return null;
  return { actions: ['publish'], state: 'failed', reason: '供稿人后来又改了，请看过再定时。' };
}
