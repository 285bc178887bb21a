import { describe, expect, it } from 'vitest';
import type { Event } from './event.ts';
import { type Occurrence, occurrencesBetween } from './schedule/occurrence.ts';
import { scheduleSchema } from './schedule/schedule.ts';
import { type Fate, fateOf, nextOccurrence, stands, tookPlace } from './state.ts';
import { toDay } from './time/day.ts';

const TODAY = toDay('2026-11-28');

const fates: [Occurrence['status'], Event['state'], Fate][] = [
  ['scheduled', 'scheduled', 'scheduled'],
  ['scheduled', 'full', 'full'],
  ['scheduled', 'postponed', 'postponed'],
  ['scheduled', 'cancelled', 'cancelled'],
  ['cancelled', 'scheduled', 'cancelled'],
  ['cancelled', 'full', 'cancelled'],
  ['cancelled', 'postponed', 'cancelled'],
  ['movedAway', 'scheduled', 'movedAway'],
  ['movedAway', 'postponed', 'movedAway'],
  ['movedAway', 'cancelled', 'cancelled'],
];

describe('the fate of an occurrence', () => {
  it.each(fates)('%s, of an event that is %s: %s', (status, eventState, fate) => {
    expect(fateOf(status, eventState)).toBe(fate);
  });

  it('lets people come unless it is called off, put off or moved elsewhere', () => {
    const open = fates.map(([, , fate]) => fate).filter(stands);
    expect(open).toEqual(['scheduled', 'full']);
  });
});

describe('what took place', () => {
  it.each([
    ['yesterday', '2026-11-27', 'scheduled', 'scheduled', true],
    ['yesterday, with nobody more let in', '2026-11-27', 'scheduled', 'full', true],
    ['going on until today: not yet', '2026-11-28', 'scheduled', 'scheduled', false],
    ['called off: never', '2026-11-27', 'cancelled', 'scheduled', false],
    ['moved away: not on its old day', '2026-11-27', 'movedAway', 'scheduled', false],
    ['put off as a whole: never', '2026-11-27', 'scheduled', 'postponed', false],
  ] as const)('%s', (_, lastDay, status, eventState, expected) => {
    expect(tookPlace(TODAY, { lastDay: toDay(lastDay), status }, eventState)).toBe(expected);
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
