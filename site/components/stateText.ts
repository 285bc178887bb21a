import type { DateItem } from '#site/portal/occurrences.ts';
import { states } from '#site/words.ts';

type Standing = Pick<DateItem, 'status' | 'eventState'>;

/** Whether a date stands, or what became of it: its own fate, or that of the whole event. */
export function statusOf({ status, eventState }: Standing): DateItem['status'] | 'postponed' {
  if (eventState === 'cancelled') return 'cancelled';
  return status === 'scheduled' && eventState === 'postponed' ? 'postponed' : status;
}

/** What to warn of at a date, in a word; empty when it takes place as planned. */
export function stateText(date: Standing): string {
  const status = statusOf(date);
  if (status !== 'scheduled') return states[status];
  return date.eventState === 'full' ? states.full : '';
}
