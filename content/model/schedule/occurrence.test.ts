import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Day, toDay } from '../time/day.ts';
import {
  byDayAndStart,
  idleExceptions,
  type Occurrence,
  occurrencesBetween,
} from './occurrence.ts';
import { scheduleSchema } from './schedule.ts';

type ScheduleInput = z.input<typeof scheduleSchema>;

const between = (schedule: ScheduleInput, from: string, to: string): Occurrence[] =>
  occurrencesBetween(scheduleSchema.parse(schedule), toDay(from), toDay(to));

const daysBetween = (schedule: ScheduleInput, from: string, to: string): Day[] =>
  between(schedule, from, to).map(({ day }) => day);

const fengWu: ScheduleInput = {
  rules: [
    { kind: 'weekly', weekdays: [5] },
    { kind: 'daysEndingIn', digit: 5 },
  ],
  from: '2024-01-05',
  start: '09:00',
  end: '11:30',
};

const MAY = [1, 5, 8, 15, 22, 25, 29].map((date) => `2026-05-${String(date).padStart(2, '0')}`);

describe('逢五遇·周五见', () => {
  it('falls in May 2026 on the 1st, 5th, 8th, 15th, 22nd, 25th and 29th, and on no other day', () => {
    expect(daysBetween(fengWu, '2026-05-01', '2026-05-31')).toEqual(MAY);
  });

  it('counts once where the Friday is a 15th', () => {
    expect(between(fengWu, '2026-05-15', '2026-05-15')).toEqual([
      {
        day: '2026-05-15',
        lastDay: '2026-05-15',
        start: '09:00',
        end: '11:30',
        status: 'scheduled',
        originalDay: '2026-05-15',
      },
    ]);
  });

  it('was never held before its first day', () => {
    expect(daysBetween(fengWu, '2023-12-01', '2024-01-12')).toEqual(['2024-01-05', '2024-01-12']);
  });

  it('ends with its last day', () => {
    const ended = { ...fengWu, until: '2026-05-22' };
    expect(daysBetween(ended, '2026-05-01', '2026-07-31')).toEqual(MAY.slice(0, 5));
  });
});

describe('exceptions', () => {
  it('a cancelled occurrence stays in the list, marked and with its note', () => {
    const [, second, third] = between(
      { ...fengWu, cancelled: [{ day: '2026-05-05', note: '场地检修' }] },
      '2026-05-01',
      '2026-05-08',
    );
    expect(second).toMatchObject({ day: '2026-05-05', status: 'cancelled', note: '场地检修' });
    expect(third).toMatchObject({ day: '2026-05-08', status: 'scheduled' });
    expect(third?.note).toBeUndefined();
  });

  it('a moved occurrence appears on its old day as moved away and on its new day as held', () => {
    const moved = [{ day: '2026-05-05', to: '2026-05-06', start: '14:00', end: '16:30' }];
    expect(between({ ...fengWu, moved }, '2026-05-02', '2026-05-07')).toMatchObject([
      { day: '2026-05-05', status: 'movedAway', movedTo: '2026-05-06', start: '09:00' },
      {
        day: '2026-05-06',
        status: 'scheduled',
        originalDay: '2026-05-05',
        start: '14:00',
        end: '16:30',
      },
    ]);
  });

  it('a moved occurrence keeps its hours when only the day changes', () => {
    const moved = [{ day: '2026-05-05', to: '2026-05-06' }];
    expect(between({ ...fengWu, moved }, '2026-05-06', '2026-05-06')).toMatchObject([
      { day: '2026-05-06', start: '09:00', end: '11:30' },
    ]);
  });

  it('a moved occurrence is found where it went, past the last day and outside its month', () => {
    const ended = {
      ...fengWu,
      until: '2026-05-29',
      moved: [{ day: '2026-05-29', to: '2026-06-01' }],
    };
    expect(daysBetween(ended, '2026-06-01', '2026-06-30')).toEqual(['2026-06-01']);
  });

  it('a moved occurrence is found where it went, from a day after the range too', () => {
    const earlier = { ...fengWu, moved: [{ day: '2026-05-29', to: '2026-05-03' }] };
    expect(daysBetween(earlier, '2026-05-02', '2026-05-04')).toEqual(['2026-05-03']);
  });

  it('an occurrence that only changes its hours is there once, at the new hours', () => {
    const moved = [{ day: '2026-05-05', to: '2026-05-05', start: '14:00', end: '16:30' }];
    const found = between({ ...fengWu, moved }, '2026-05-05', '2026-05-05');
    expect(found).toMatchObject([
      { status: 'scheduled', start: '14:00', originalDay: '2026-05-05' },
    ]);
  });

  it('a noted occurrence takes place as ever, with its note', () => {
    const noted = [{ day: '2026-05-05', note: '这次加一场磨刀。' }];
    expect(between({ ...fengWu, noted }, '2026-05-05', '2026-05-08')).toMatchObject([
      { day: '2026-05-05', status: 'scheduled', note: '这次加一场磨刀。' },
      { day: '2026-05-08', status: 'scheduled', note: undefined },
    ]);
  });

  it('a cancelled, moved or noted day may be an added one', () => {
    const added = [{ day: '2026-05-03' }, { day: '2026-05-10', start: '19:00' }];
    const more = {
      cancelled: [{ day: '2026-05-03' }],
      moved: [{ day: '2026-05-10', to: '2026-05-11' }],
    };
    expect(between({ ...fengWu, added, ...more }, '2026-05-02', '2026-05-11')).toMatchObject([
      { day: '2026-05-03', status: 'cancelled' },
      { day: '2026-05-05' },
      { day: '2026-05-08' },
      { day: '2026-05-10', status: 'movedAway' },
      { day: '2026-05-11', status: 'scheduled', start: '19:00', originalDay: '2026-05-10' },
    ]);
  });

  it('an exception on a day on which nothing takes place says nothing, and is named as idle', () => {
    const idle = {
      ...fengWu,
      cancelled: [{ day: '2026-05-03' }, { day: '2026-05-05' }],
      moved: [{ day: '2026-05-04', to: '2026-05-06' }],
      noted: [{ day: '2026-05-07', note: '空的' }],
    };
    expect(daysBetween(idle, '2026-05-02', '2026-05-07')).toEqual(['2026-05-05']);
    expect(idleExceptions(scheduleSchema.parse(idle))).toEqual([
      '2026-05-03',
      '2026-05-04',
      '2026-05-07',
    ]);
  });

  it('what is moved and then cancelled is cancelled: it went nowhere', () => {
    const off = between(
      {
        ...fengWu,
        moved: [{ day: '2026-05-05', to: '2026-05-06', note: '改期' }],
        cancelled: [{ day: '2026-05-05', note: '停一次' }],
      },
      '2026-05-02',
      '2026-05-07',
    );
    expect(off).toHaveLength(1);
    expect(off[0]).toMatchObject({ day: '2026-05-05', status: 'cancelled', note: '停一次' });
    expect(off[0]?.movedTo).toBeUndefined();
  });

  it('an added occurrence is held at its own hours', () => {
    const added = [{ day: '2026-05-03', start: '19:00', end: '20:00' }];
    expect(between({ ...fengWu, added }, '2026-05-02', '2026-05-04')).toMatchObject([
      { day: '2026-05-03', status: 'scheduled', start: '19:00', end: '20:00' },
    ]);
  });

  it('an added occurrence takes the place of the regular one of that day', () => {
    const added = [{ day: '2026-05-05', start: '19:00', end: '20:00' }];
    expect(between({ ...fengWu, added }, '2026-05-05', '2026-05-05')).toMatchObject([
      { day: '2026-05-05', start: '19:00', end: '20:00' },
    ]);
  });

  it('an added occurrence may lie outside the first and the last day', () => {
    const once: ScheduleInput = {
      rules: [{ kind: 'once' }],
      from: '2026-05-10',
      added: [{ day: '2026-06-10' }, { day: '2026-04-10' }],
    };
    expect(daysBetween(once, '2026-01-01', '2026-12-31')).toEqual([
      '2026-04-10',
      '2026-05-10',
      '2026-06-10',
    ]);
  });
});

describe('an event of several days', () => {
  const threeDays: ScheduleInput = { rules: [{ kind: 'once' }], from: '2026-10-30', days: 3 };

  it.each([
    ['the month it begins in', '2026-10-01', '2026-10-31'],
    ['the month it ends in', '2026-11-01', '2026-11-30'],
    ['its middle day alone', '2026-10-31', '2026-10-31'],
    ['its last day alone', '2026-11-01', '2026-11-01'],
  ])('is found in %s, whole', (_, from, to) => {
    expect(between(threeDays, from, to)).toMatchObject([
      { day: '2026-10-30', lastDay: '2026-11-01', originalDay: '2026-10-30' },
    ]);
  });

  it.each([
    ['the day before it', '2026-10-29'],
    ['the day after it', '2026-11-02'],
  ])('is not found on %s', (_, day) => {
    expect(between(threeDays, day, day)).toEqual([]);
  });

  it('keeps its length when it is moved', () => {
    const moved = [{ day: '2026-10-30', to: '2026-12-30' }];
    expect(between({ ...threeDays, moved }, '2027-01-01', '2027-01-31')).toMatchObject([
      { day: '2026-12-30', lastDay: '2027-01-01', originalDay: '2026-10-30' },
    ]);
  });

  it('comes round each lunar year: 春节, three days', () => {
    const newYear: ScheduleInput = {
      rules: [{ kind: 'yearlyLunar', month: 1, day: 1 }],
      from: '2024-01-01',
      days: 3,
    };
    expect(between(newYear, '2026-01-01', '2027-12-31')).toMatchObject([
      { day: '2026-02-17', lastDay: '2026-02-19' },
      { day: '2027-02-06', lastDay: '2027-02-08' },
    ]);
  });
});

describe('the order of occurrences', () => {
  it('is by day, all-day first, then by start', () => {
    const day = toDay('2026-05-05');
    const lines = [
      { day: toDay('2026-05-06') },
      { day, start: scheduleSchema.parse({ ...fengWu, start: '19:30', end: undefined }).start },
      { day, start: scheduleSchema.parse(fengWu).start },
      { day },
    ];
    expect(lines.sort(byDayAndStart)).toEqual([
      { day },
      { day, start: '09:00' },
      { day, start: '19:30' },
      { day: '2026-05-06' },
    ]);
  });
});
