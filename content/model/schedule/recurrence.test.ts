import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { toDay } from '../time/day.ts';
import { daysEndingIn, daysOf, rruleOf } from './recurrence.ts';
import { ruleSchema } from './rule.ts';

type RuleInput = z.input<typeof ruleSchema>;

const days = (rule: RuleInput, from: string, to: string) =>
  daysOf(ruleSchema.parse(rule), { from: toDay(from), to: toDay(to) });

const falls: { says: string; rule: RuleInput; from: string; to: string; on: string[] }[] = [
  {
    says: 'one occasion falls on the first day',
    rule: { kind: 'once' },
    from: '2026-10-18',
    to: '2026-12-31',
    on: ['2026-10-18'],
  },
  {
    says: 'every Friday, both ends of the range included',
    rule: { kind: 'weekly', weekdays: [5] },
    from: '2026-05-01',
    to: '2026-05-29',
    on: ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22', '2026-05-29'],
  },
  {
    says: 'two weekdays of a week, whatever their order, and over the new year',
    rule: { kind: 'weekly', weekdays: [6, 3] },
    from: '2026-12-27',
    to: '2027-01-06',
    on: ['2026-12-30', '2027-01-02', '2027-01-06'],
  },
  {
    says: 'a weekday named twice counts once',
    rule: { kind: 'weekly', weekdays: [1, 1] },
    from: '2026-05-01',
    to: '2026-05-11',
    on: ['2026-05-04', '2026-05-11'],
  },
  {
    says: 'the 31st is skipped in months without it',
    rule: { kind: 'monthlyByDay', days: [31] },
    from: '2026-01-01',
    to: '2026-08-31',
    on: ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31'],
  },
  {
    says: 'the 29th of February comes in leap years only, and 2100 is none',
    rule: { kind: 'monthlyByDay', days: [29] },
    from: '2100-01-30',
    to: '2100-04-01',
    on: ['2100-03-29'],
  },
  {
    says: 'the 29th of February 2028',
    rule: { kind: 'monthlyByDay', days: [29, 30] },
    from: '2028-02-01',
    to: '2028-03-29',
    on: ['2028-02-29', '2028-03-29'],
  },
  {
    says: 'the first day is no occasion when no rule gives it',
    rule: { kind: 'monthlyByDay', days: [20, 10] },
    from: '2026-05-11',
    to: '2026-06-10',
    on: ['2026-05-20', '2026-06-10'],
  },
  {
    says: 'the first Saturday, though the month begins with it',
    rule: { kind: 'monthlyByWeekday', nth: 1, weekday: 6 },
    from: '2026-07-01',
    to: '2026-09-30',
    on: ['2026-07-04', '2026-08-01', '2026-09-05'],
  },
  {
    says: 'the third Thursday',
    rule: { kind: 'monthlyByWeekday', nth: 3, weekday: 4 },
    from: '2026-10-01',
    to: '2026-12-31',
    on: ['2026-10-15', '2026-11-19', '2026-12-17'],
  },
  {
    says: 'the last Saturday, be it the fourth or the fifth',
    rule: { kind: 'monthlyByWeekday', nth: -1, weekday: 6 },
    from: '2026-01-01',
    to: '2026-05-31',
    on: ['2026-01-31', '2026-02-28', '2026-03-28', '2026-04-25', '2026-05-30'],
  },
  {
    says: 'months without a fifth Saturday are skipped',
    rule: { kind: 'monthlyByWeekday', nth: 5, weekday: 6 },
    from: '2026-01-01',
    to: '2026-12-31',
    on: ['2026-01-31', '2026-05-30', '2026-08-29', '2026-10-31'],
  },
  {
    says: '逢五: 5, 15 and 25',
    rule: { kind: 'daysEndingIn', digit: 5 },
    from: '2026-02-05',
    to: '2026-03-05',
    on: ['2026-02-05', '2026-02-15', '2026-02-25', '2026-03-05'],
  },
  {
    says: '逢十: 10, 20 and, where there is one, 30',
    rule: { kind: 'daysEndingIn', digit: 0 },
    from: '2026-01-20',
    to: '2026-03-10',
    on: ['2026-01-20', '2026-01-30', '2026-02-10', '2026-02-20', '2026-03-10'],
  },
  {
    says: '火把节 is never kept in the leap sixth month of 2025',
    rule: { kind: 'yearlyLunar', month: 6, day: 24 },
    from: '2024-01-01',
    to: '2027-12-31',
    on: ['2024-07-29', '2025-07-18', '2026-08-06', '2027-07-27'],
  },
  {
    says: '腊八 may come in the solar year after its lunar year',
    rule: { kind: 'yearlyLunar', month: 12, day: 8 },
    from: '2026-01-01',
    to: '2027-12-31',
    on: ['2026-01-26', '2027-01-15'],
  },
  {
    says: 'a lunar 三十 is skipped in short months',
    rule: { kind: 'yearlyLunar', month: 12, day: 30 },
    from: '2024-01-01',
    to: '2031-12-31',
    on: ['2024-02-09', '2030-02-02'],
  },
  {
    says: 'a lunar rule ends with the calendar in 2100',
    rule: { kind: 'yearlyLunar', month: 12, day: 8 },
    from: '2100-01-01',
    to: '2100-12-31',
    on: ['2100-01-17'],
  },
  {
    says: '清明 begins on the 4th or the 5th',
    rule: { kind: 'yearlySolarTerm', term: '清明' },
    from: '2024-01-01',
    to: '2026-04-05',
    on: ['2024-04-04', '2025-04-04', '2026-04-05'],
  },
  {
    says: 'a term before the first day or after the last does not count',
    rule: { kind: 'yearlySolarTerm', term: '清明' },
    from: '2025-04-05',
    to: '2026-04-04',
    on: [],
  },
];

describe('the days of a rule', () => {
  it.each(falls)('$says', ({ rule, from, to, on }) => {
    expect(days(rule, from, to)).toEqual(on);
  });

  it.each(falls)('are none in a range that ends before it begins ($rule.kind: $says)', (line) => {
    expect(days(line.rule, '2026-05-02', '2026-05-01')).toEqual([]);
  });

  it('are all there over fifty years of every day', () => {
    const everyDay: RuleInput = { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] };
    expect(days(everyDay, '2024-01-01', '2073-12-31')).toHaveLength(18_263);
  });
});

describe('the days of a month that end in a digit', () => {
  it.each([
    [0, [10, 20, 30]],
    [1, [1, 11, 21, 31]],
    [5, [5, 15, 25]],
    [9, [9, 19, 29]],
  ])('end in %i: %j', (digit, expected) => {
    expect(daysEndingIn(digit)).toEqual(expected);
  });
});

describe('the RRULE of a rule', () => {
  it.each<[string, RuleInput]>([
    ['FREQ=WEEKLY;BYDAY=MO,SU', { kind: 'weekly', weekdays: [1, 7] }],
    ['FREQ=MONTHLY;BYMONTHDAY=10,20', { kind: 'monthlyByDay', days: [10, 20] }],
    ['FREQ=MONTHLY;BYDAY=3TH', { kind: 'monthlyByWeekday', nth: 3, weekday: 4 }],
    ['FREQ=MONTHLY;BYDAY=-1SA', { kind: 'monthlyByWeekday', nth: -1, weekday: 6 }],
    ['FREQ=MONTHLY;BYMONTHDAY=5,15,25', { kind: 'daysEndingIn', digit: 5 }],
  ])('is %s', (rrule, rule) => {
    expect(rruleOf(ruleSchema.parse(rule))).toBe(rrule);
  });

  it.each<RuleInput>([
    { kind: 'once' },
    { kind: 'yearlyLunar', month: 8, day: 15 },
    { kind: 'yearlySolarTerm', term: '清明' },
  ])('is nothing for $kind, which RFC 5545 cannot say', (rule) => {
    expect(rruleOf(ruleSchema.parse(rule))).toBeNull();
  });
});
