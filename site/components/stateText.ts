import type { DateItem } from '#site/portal/occurrences.ts';
import { states } from '#site/words.ts';

/** What to warn of at a date, in a word; empty when it takes place as planned. */
export function stateText({ status, eventState }: Pick<DateItem, 'status' | 'eventState'>): string {
  if (status === 'cancelled' || eventState === 'cancelled') return states.cancelled;
  if (status === 'movedAway') return states.moved;
  if (eventState === 'postponed') return states.postponed;
  return eventState === 'full' ? states.full : '';
}
