import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Day, toDay } from '../time/day.ts';
import { occurrencesBetween } from './occurrence.ts';
import type { Rule } from './rule.ts';
import { scheduleSchema } from './schedule.ts';
import { firstDayOf, lastDayOf, nextOccurrences, skippedDates } from './upcoming.ts';

type ScheduleInput = z.input<typeof scheduleSchema>;

const next = (schedule: ScheduleInput, from: string, count: number): Day[] =>
  nextOccurrences(scheduleSchema.parse(schedule), toDay(from), count).map(({ day }) => day);

const lunar: ScheduleInput = {
  rules: [{ kind: 'yearlyLunar', month: 1, day: 30 }],
  from: '2026-12-01',
};

describe('the next occurrences', () => {
  it('are counted from the day, whatever lies between', () => {
    const weekly: ScheduleInput = {
      rules: [{ kind: 'weekly', weekdays: [5] }],
      from: '2020-01-03',
    };
    expect(next(weekly, '2026-12-04', 3)).toEqual(['2026-12-04', '2026-12-11', '2026-12-18']);
    expect(next(weekly, '2026-12-05', 1)).toEqual(['2026-12-11']);
  });

  it('reach over the years that have no such day', () => {
    // 三十 of the first month: published lunar tables, as in lunar.test.ts.
    expect(next(lunar, '2026-12-01', 2)).toEqual(['2027-03-07', '2028-02-24']);
  });

  it('end with the schedule, and with the calendar', () => {
    expect(next({ ...lunar, until: '2027-12-31' }, '2026-12-01', 10)).toHaveLength(1);
    expect(next({ rules: [{ kind: 'once' }], from: '2026-12-01' }, '2026-12-02', 10)).toEqual([]);
    expect(next(lunar, '2099-01-01', 10).length).toBeLessThan(3);
  });

  it('hold an occurrence that has begun, one cancelled, and one moved to long after the last day', () => {
    const schedule: ScheduleInput = {
      rules: [{ kind: 'weekly', weekdays: [5] }],
      from: '2026-12-04',
      until: '2026-12-18',
      days: 3,
      cancelled: [{ day: '2026-12-11' }],
      moved: [{ day: '2026-12-18', to: '2029-01-01' }],
    };
    expect(next(schedule, '2026-12-06', 10)).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
      '2029-01-01',
    ]);
  });

  it('are the first of what takes place up to any later day', () => {
    const rule: fc.Arbitrary<Rule> = fc.oneof(
      fc.record({
        kind: fc.constant('daysEndingIn' as const),
        digit: fc.integer({ min: 0, max: 9 }),
      }),
      fc.record({
        kind: fc.constant('yearlyLunar' as const),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 30 }),
      }),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 12 }), (one, count) => {
        const schedule = scheduleSchema.parse({ rules: [one], from: '2020-01-01' });
        const [from, to] = [toDay('2026-11-24'), toDay('2060-12-31')];
        const all = occurrencesBetween(schedule, from, to);
        expect(nextOccurrences(schedule, from, count)).toEqual(all.slice(0, count));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the dates that are skipped', () => {
  const skipped = (schedule: ScheduleInput, from: string, to: string) =>
    skippedDates(scheduleSchema.parse(schedule), toDay(from), toDay(to));

  it('are said with the years that have no such day', () => {
    expect(skipped(lunar, '2026-12-01', '2032-01-01')).toEqual([
      { month: 1, day: 30, years: [2030, 2031] },
    ]);
  });

  it('are said by the solar year in which the twelfth month ends', () => {
    // The lunar years 2024 to 2028 end with a 廿九, in January or February of the next solar year.
    const eve: ScheduleInput = { ...lunar, rules: [{ kind: 'yearlyLunar', month: 12, day: 30 }] };
    expect(skipped(eve, '2026-12-01', '2028-12-31')).toEqual([
      { month: 12, day: 30, years: [2027, 2028] },
    ]);
  });

  it('are none before the schedule begins, after it ends, and of days that every month has', () => {
    expect(skipped({ ...lunar, from: '2031-06-01' }, '2026-12-01', '2032-01-01')).toEqual([]);
    expect(skipped({ ...lunar, until: '2029-12-31' }, '2026-12-01', '2032-01-01')).toEqual([]);
    const festival: ScheduleInput = {
      ...lunar,
      rules: [{ kind: 'yearlyLunar', month: 8, day: 15 }],
    };
    expect(skipped(festival, '2026-12-01', '2040-01-01')).toEqual([]);
  });
});

describe('the days between which an event takes place', () => {
  const bounds = (schedule: ScheduleInput) => {
    const parsed = scheduleSchema.parse(schedule);
    return [firstDayOf(parsed), lastDayOf(parsed)];
  };
  const from = '2026-12-04';
  it.each<[string, ScheduleInput, [string, string | null]]>([
    ['once', { rules: [{ kind: 'once' }], from }, [from, from]],
    ['once, for three days', { rules: [{ kind: 'once' }], from, days: 3 }, [from, '2026-12-06']],
    [
      'every Friday until a day',
      { rules: [{ kind: 'weekly', weekdays: [5] }], from, until: '2027-01-31' },
      [from, '2027-01-31'],
    ],
    ['every Friday', { rules: [{ kind: 'weekly', weekdays: [5] }], from }, [from, null]],
    [
      'moved before and added after',
      {
        rules: [{ kind: 'once' }],
        from,
        moved: [{ day: from, to: '2026-11-30' }],
        added: [{ day: '2027-02-01' }],
      },
      ['2026-11-30', '2027-02-01'],
    ],
  ])('%s', (_, schedule, expected) => {
    expect(bounds(schedule)).toEqual(expected);
  });
});
