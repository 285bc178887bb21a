import type { Event } from './event.ts';
import type { Occurrence } from './schedule/occurrence.ts';
import type { Day } from './time/day.ts';

/** What becomes of an occurrence: it stands, it stands but nobody else can join, or it does not stand. */
export type Fate = 'scheduled' | 'full' | 'cancelled' | 'movedAway' | 'postponed';

/** The fate of one occurrence: its own, or that of the whole event. */
export function fateOf(status: Occurrence['status'], eventState: Event['state']): Fate {
  if (eventState === 'cancelled') return 'cancelled';
  return status === 'scheduled' ? eventState : status;
}

/** Whether people may come: neither called off nor put off nor moved elsewhere. */
export const stands = (fate: Fate): boolean => fate === 'scheduled' || fate === 'full';

/** Whether an occurrence is over, by the day, and had not been called off, put off or moved. */
export const tookPlace = (
  today: Day,
  { lastDay, status }: Pick<Occurrence, 'lastDay' | 'status'>,
  eventState: Event['state'],
): boolean => lastDay < today && stands(fateOf(status, eventState));

/** The next occurrence that still takes place on a day or after it, or null. Expects them sorted. */
export const nextOccurrence = <T extends Occurrence>(today: Day, occurrences: T[]): T | null =>
  occurrences.find(({ lastDay, status }) => lastDay >= today && status === 'scheduled') ?? null;
