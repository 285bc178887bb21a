import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { addDays, type Day, toDay } from './day.ts';
import {
  byDayAndStart,
  idleExceptions,
  type Occurrence,
  occurrencesBetween,
} from './occurrence.ts';
import { type Rule, type Schedule, scheduleSchema } from './schedule.ts';

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

// The expander of the properties: day by day, by the UTC calendar, and by nothing of the model.
const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const dayNumber = (count: number): Day =>
  toDay(new Date(FIRST + count * DAY).toISOString().slice(0, 10));

type PlainRule = Extract<
  Rule,
  { kind: 'weekly' | 'monthlyByDay' | 'monthlyByWeekday' | 'daysEndingIn' }
>;

function isOnRule(rule: PlainRule, day: Day): boolean {
  const date = Number(day.slice(8));
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const monthLength = new Date(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0),
  ).getUTCDate();
  switch (rule.kind) {
    case 'weekly':
      return rule.weekdays.some((each) => each === weekday);
    case 'monthlyByDay':
      return rule.days.includes(date);
    case 'monthlyByWeekday':
      if (weekday !== rule.weekday) return false;
      return rule.nth === -1 ? date + 7 > monthLength : Math.ceil(date / 7) === rule.nth;
    case 'daysEndingIn':
      return date % 10 === rule.digit;
  }
}

function expand(rules: PlainRule[], first: number, last: number): Day[] {
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, index) => dayNumber(first + index)).filter((day) =>
    rules.some((rule) => isOnRule(rule, day)),
  );
}

const weekday = fc.constantFrom<(1 | 2 | 3 | 4 | 5 | 6 | 7)[]>(1, 2, 3, 4, 5, 6, 7);
const rule: fc.Arbitrary<PlainRule> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    weekdays: fc.array(weekday, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('monthlyByDay' as const),
    days: fc.array(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('monthlyByWeekday' as const),
    nth: fc.constantFrom<(1 | 2 | 3 | 4 | 5 | -1)[]>(1, 2, 3, 4, 5, -1),
    weekday,
  }),
  fc.record({
    kind: fc.constant('daysEndingIn' as const),
    digit: fc.integer({ min: 0, max: 9 }),
  }),
);
const rules = fc.array(rule, { minLength: 1, maxLength: 3 });
const startsOn = fc.integer({ min: 0, max: 800 });
const lasts = fc.integer({ min: 0, max: 900 });
const exceptions = fc.record({
  cancelled: fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 3 }),
  noted: fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 3 }),
  moved: fc.array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 1200 })), {
    maxLength: 3,
  }),
  added: fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 3 }),
});

const anySchedule = fc
  .record({
    rules,
    first: startsOn,
    until: fc.option(lasts),
    days: fc.integer({ min: 1, max: 5 }),
    exceptions,
  })
  .map(({ rules: parts, first, until, days, exceptions: { cancelled, moved, noted, added } }) =>
    scheduleSchema.safeParse({
      rules: parts,
      from: dayNumber(first),
      until: until === null ? undefined : dayNumber(first + until),
      days,
      cancelled: cancelled.map((day) => ({ day: dayNumber(day) })),
      noted: noted.map((day) => ({ day: dayNumber(day), note: '备注' })),
      moved: moved.map(([day, to]) => ({ day: dayNumber(day), to: dayNumber(to) })),
      added: added.map((day) => ({ day: dayNumber(day) })),
    }),
  )
  // A rule that never comes true before the last day is refused.
  .filter(({ success }) => success)
  .map(({ data }) => data as Schedule); // those that were refused are left out above

describe('for any rules', () => {
  it('the occurrences are those that a day-by-day reading finds', () => {
    fc.assert(
      fc.property(rules, startsOn, lasts, startsOn, lasts, (parts, first, run, from, length) => {
        const sound = scheduleSchema.safeParse({
          rules: parts,
          from: dayNumber(first),
          until: dayNumber(first + run),
        });
        // A rule that never comes true before the last day is refused.
        fc.pre(sound.success);
        const schedule = sound.data;
        const found = occurrencesBetween(schedule, dayNumber(from), dayNumber(from + length));
        expect(found.map(({ day }) => day)).toEqual(
          expand(parts, Math.max(first, from), Math.min(first + run, from + length)),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('for any schedule', () => {
  it('the occurrences are sorted, within the range, and the rules give each day once', () => {
    fc.assert(
      fc.property(anySchedule, startsOn, lasts, (schedule, from, length) => {
        const [first, last] = [dayNumber(from), dayNumber(from + length)];
        const found = occurrencesBetween(schedule, first, last);
        expect(found.map(({ day }) => day)).toEqual(found.map(({ day }) => day).sort());
        for (const { day, lastDay } of found) {
          expect(day <= last && lastDay >= first).toBe(true);
          expect(lastDay).toBe(addDays(day, schedule.days - 1));
        }
        const extra = new Set(schedule.added.map(({ day }) => day));
        const regular = found
          .filter(({ day, originalDay }) => day === originalDay && !extra.has(day))
          .filter(({ day }) => !schedule.moved.some((move) => move.day === day && move.to === day));
        expect(new Set(regular.map(({ day }) => day)).size).toBe(regular.length);
      }),
      { numRuns: 100 },
    );
  });

  it('of one day, a range parted anywhere gives the same as the whole', () => {
    fc.assert(
      fc.property(anySchedule, startsOn, lasts, lasts, (several, from, left, right) => {
        const schedule = { ...several, days: 1 };
        const [start, middle] = [dayNumber(from), dayNumber(from + left)];
        const end = dayNumber(from + left + 1 + right);
        expect(occurrencesBetween(schedule, start, end)).toEqual([
          ...occurrencesBetween(schedule, start, middle),
          ...occurrencesBetween(schedule, addDays(middle, 1), end),
        ]);
      }),
      { numRuns: 100 },
    );
  });
});
