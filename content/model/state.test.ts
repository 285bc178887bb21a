import { describe, expect, it } from 'vitest';
import { toDay } from './day.ts';
import type { Event } from './event.ts';
import { type Occurrence, occurrencesBetween } from './occurrence.ts';
import { scheduleSchema } from './schedule.ts';
import { nextOccurrence, type State, stateOn } from './state.ts';

const TODAY = toDay('2026-11-28');

interface Line {
  says: string;
  day: string;
  lastDay?: string;
  status?: Occurrence['status'];
  eventState?: Event['state'];
  is: State;
}

const table: Line[] = [
  { says: 'tomorrow', day: '2026-11-29', is: 'upcoming' },
  { says: 'today', day: '2026-11-28', is: 'today' },
  { says: 'yesterday', day: '2026-11-27', is: 'past' },
  { says: 'begun, ending today', day: '2026-11-26', lastDay: '2026-11-28', is: 'today' },
  { says: 'begun, going on', day: '2026-11-27', lastDay: '2026-11-29', is: 'today' },
  { says: 'beginning today', day: '2026-11-28', lastDay: '2026-11-30', is: 'today' },
  { says: 'ended yesterday', day: '2026-11-25', lastDay: '2026-11-27', is: 'past' },
  { says: 'beginning tomorrow', day: '2026-11-29', lastDay: '2026-12-01', is: 'upcoming' },
  { says: 'cancelled, to come', day: '2026-11-29', status: 'cancelled', is: 'cancelled' },
  { says: 'cancelled, today', day: '2026-11-28', status: 'cancelled', is: 'cancelled' },
  { says: 'cancelled, but over', day: '2026-11-27', status: 'cancelled', is: 'past' },
  { says: 'moved away, to come', day: '2026-11-29', status: 'movedAway', is: 'postponed' },
  { says: 'moved away from today', day: '2026-11-28', status: 'movedAway', is: 'postponed' },
  { says: 'moved away, but over', day: '2026-11-27', status: 'movedAway', is: 'past' },
  { says: 'event cancelled', day: '2026-11-29', eventState: 'cancelled', is: 'cancelled' },
  { says: 'event postponed', day: '2026-11-29', eventState: 'postponed', is: 'postponed' },
  { says: 'event cancelled, but over', day: '2026-11-27', eventState: 'cancelled', is: 'past' },
  { says: 'event postponed, but over', day: '2026-11-27', eventState: 'postponed', is: 'past' },
  { says: 'event full, to come', day: '2026-11-29', eventState: 'full', is: 'upcoming' },
  { says: 'event full, today', day: '2026-11-28', eventState: 'full', is: 'today' },
  {
    says: 'event postponed, this one cancelled',
    day: '2026-11-29',
    status: 'cancelled',
    eventState: 'postponed',
    is: 'cancelled',
  },
  {
    says: 'event cancelled, this one moved away',
    day: '2026-11-29',
    status: 'movedAway',
    eventState: 'cancelled',
    is: 'cancelled',
  },
];

describe('the state on 2026-11-28', () => {
  it.each(table)('$says: $is', ({ day, lastDay = day, status = 'scheduled', eventState, is }) => {
    const occurrence = { day: toDay(day), lastDay: toDay(lastDay), status };
    expect(stateOn(TODAY, occurrence, eventState)).toBe(is);
  });
});

describe('the next occurrence', () => {
  const fridays = scheduleSchema.parse({
    rules: [{ kind: 'weekly', weekdays: [5] }],
    from: '2026-11-20',
    until: '2026-12-18',
    cancelled: [{ day: '2026-12-04' }],
    moved: [{ day: '2026-12-11', to: '2026-12-12' }],
  });
  const occurrences = occurrencesBetween(fridays, toDay('2026-11-01'), toDay('2026-12-31'));

  it.each([
    ['2026-11-01', '2026-11-20', 'the first'],
    ['2026-11-27', '2026-11-27', 'the one of today'],
    ['2026-11-28', '2026-12-12', 'past the cancelled one, the one that was moved'],
    ['2026-12-13', '2026-12-18', 'the last'],
  ])('seen from %s is on %s: %s', (today, day) => {
    expect(nextOccurrence(toDay(today), occurrences)?.day).toBe(day);
  });

  it('is none when all are over, or there were none', () => {
    expect(nextOccurrence(toDay('2026-12-19'), occurrences)).toBeNull();
    expect(nextOccurrence(TODAY, [])).toBeNull();
  });

  it('is the one that is going on', () => {
    const fair = scheduleSchema.parse({ rules: [{ kind: 'once' }], from: '2026-11-27', days: 3 });
    const [going] = occurrencesBetween(fair, TODAY, TODAY);
    expect(nextOccurrence(TODAY, going ? [going] : [])?.day).toBe('2026-11-27');
  });
});
