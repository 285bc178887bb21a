import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, toDay } from '../time/day.ts';
import { occurrencesBetween } from './occurrence.ts';
import type { Rule } from './rule.ts';
import { scheduleSchema } from './schedule.ts';
import type { Schedule } from './shape.ts';

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
