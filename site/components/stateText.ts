import type { DateItem } from '#site/portal/occurrences.ts';

/** What to warn of at a date, in a word; empty when it takes place as planned. */
export function stateText({ status, eventState }: Pick<DateItem, 'status' | 'eventState'>): string {
  if (status === 'cancelled' || eventState === 'cancelled') return '取消';
  if (status === 'movedAway') return '改期';
  if (eventState === 'postponed') return '延期';
  return eventState === 'full' ? '名额已满' : '';
}
