import type { Day } from './day.ts';
import type { Event } from './event.ts';
import type { Occurrence } from './occurrence.ts';

/** How things stand with an event, or with one occurrence, seen from a day. */
export type State = 'upcoming' | 'today' | 'past' | 'cancelled' | 'postponed';

/**
 * The state of one occurrence on a day. What is over is past, even if it had been cancelled: nobody can
 * act on it any more. A moved-away occurrence counts as postponed.
 */
export function stateOn(
  today: Day,
  occurrence: Pick<Occurrence, 'day' | 'lastDay' | 'status'>,
  eventState: Event['state'] = 'scheduled',
): State {
  if (occurrence.lastDay < today) return 'past';
  if (eventState === 'cancelled' || occurrence.status === 'cancelled') return 'cancelled';
  if (eventState === 'postponed' || occurrence.status === 'movedAway') return 'postponed';
  return occurrence.day <= today ? 'today' : 'upcoming';
}

/** Whether an occurrence is over and was neither called off nor put off, on its own or with its event. */
export const tookPlace = (
  today: Day,
  { lastDay, status }: Pick<Occurrence, 'lastDay' | 'status'>,
  eventState: Event['state'],
): boolean =>
  lastDay < today &&
  status === 'scheduled' &&
  eventState !== 'cancelled' &&
  eventState !== 'postponed';

/** The next occurrence that still takes place on a day or after it, or null. Expects them sorted. */
export const nextOccurrence = <T extends Occurrence>(today: Day, occurrences: T[]): T | null =>
  occurrences.find(({ lastDay, status }) => lastDay >= today && status === 'scheduled') ?? null;
