import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ruleSchema } from './rule.ts';
import { isRecurring, scheduleSchema } from './schedule.ts';

type ScheduleInput = z.input<typeof scheduleSchema>;

const once: ScheduleInput = { rules: [{ kind: 'once' }], from: '2026-10-18' };

const refusal = (input: unknown) => {
  const issue = scheduleSchema.safeParse(input).error?.issues[0];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
};

const refusals: { says: string; part: Record<string, unknown>; sentence: string }[] = [
  {
    says: 'a day that is none',
    part: { from: '2026-02-30' },
    sentence:
      'from: 请填写日期，例如 2026-10-18。“2026-02-30” is not a day: write it as 2026-10-18, between 1900 and 2100.',
  },
  {
    says: 'a time that is none',
    part: { start: '24:00' },
    sentence: 'start: 请填写时间，例如 19:30。“24:00” is not a time: write it as 19:30.',
  },
  {
    says: 'a first day long ago',
    part: { from: '1979-12-31' },
    sentence:
      'from: 首次日期1979-12-31太早了，最早可以是1980-01-01。The first day 1979-12-31 is before 1980-01-01: give a later one.',
  },
  {
    says: 'sixty days on every weekday',
    part: { rules: [{ kind: 'weekly', weekdays: [1, 2, 3, 4, 5] }], from: '1991-01-01', days: 60 },
    sentence:
      'days: 一年262场，每场60天，合起来有15720天，一年最多1000天，请改每次办几天或重复。262 occurrences a year of 60 days each are 15720 days: at most 1000 are kept.',
  },
  {
    says: 'twenty-one rules',
    part: { rules: Array.from({ length: 21 }, () => ({ kind: 'once' })) },
    sentence: 'rules: 最多 20 项。At most 20 items.',
  },
  {
    says: 'a last day before the first',
    part: { until: '2026-10-17' },
    sentence:
      'until: 截止日期2026-10-17早于首次日期2026-10-18，请改其中一个。The last day 2026-10-17 is before the first day 2026-10-18.',
  },
  {
    says: 'an end before the start',
    part: { start: '19:30', end: '09:00' },
    sentence: 'end: 结束时间09:00要晚于开始时间19:30。The end 09:00 is not after the start 19:30.',
  },
  {
    says: 'an end at the start',
    part: { start: '19:30', end: '19:30' },
    sentence: 'end: 结束时间19:30要晚于开始时间19:30。The end 19:30 is not after the start 19:30.',
  },
  {
    says: 'an end without a start',
    part: { end: '21:00' },
    sentence: 'end: 写了结束时间21:00，还没写开始时间。It ends at 21:00 but has no start time.',
  },
  {
    says: 'a rule that never comes true before the last day',
    part: {
      rules: [
        { kind: 'weekly', weekdays: [5] },
        { kind: 'yearlyLunar', month: 8, day: 15 },
      ],
      until: '2026-12-31',
    },
    sentence:
      'rules.1: 从2026-10-18到2026-12-31，这条规则一次也轮不到，请改日期或规则。This rule never occurs from 2026-10-18 to 2026-12-31.',
  },
  {
    says: 'an added occurrence that ends before it starts',
    part: { added: [{ day: '2026-10-20' }, { day: '2026-10-21', start: '19:00', end: '18:00' }] },
    sentence:
      'added.1.end: 结束时间18:00要晚于开始时间19:00。The end 18:00 is not after the start 19:00.',
  },
  {
    says: 'a moved occurrence that ends before it starts',
    part: { moved: [{ day: '2026-10-18', to: '2026-10-19', start: '19:00', end: '18:00' }] },
    sentence:
      'moved.0.end: 结束时间18:00要晚于开始时间19:00。The end 18:00 is not after the start 19:00.',
  },
  {
    says: 'more than 1,000 occurrences in a year',
    part: {
      rules: [{ kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] }],
      from: '2026-01-01',
      added: Array.from({ length: 637 }, () => ({ day: '2026-05-01' })),
    },
    sentence:
      'added: 2026年有1001场，共1001天，一年最多1000天，请检查加办的场次。2026 has 1001 occurrences, 1001 days in all: at most 1000 a year are kept.',
  },
  {
    says: 'a note without words',
    part: { noted: [{ day: '2026-10-18', note: '' }] },
    sentence: 'noted.0.note: 请填写此项。Fill this in.',
  },
  {
    says: 'a cancelled day that is none',
    part: { cancelled: [{ day: '2026-11-31' }] },
    sentence:
      'cancelled.0.day: 请填写日期，例如 2026-10-18。“2026-11-31” is not a day: write it as 2026-10-18, between 1900 and 2100.',
  },
  {
    says: 'a move to a day that is none',
    part: { moved: [{ day: '2026-10-18', to: '18.10.2026' }] },
    sentence:
      'moved.0.to: 请填写日期，例如 2026-10-18。“18.10.2026” is not a day: write it as 2026-10-18, between 1900 and 2100.',
  },
  {
    says: 'an added occurrence at a time that is none',
    part: { added: [{ day: '2026-10-20', start: '9:00' }] },
    sentence: 'added.0.start: 请填写时间，例如 19:30。“9:00” is not a time: write it as 19:30.',
  },
];

describe('a schedule', () => {
  it('has one day and no exceptions unless told otherwise', () => {
    expect(scheduleSchema.parse(once)).toEqual({
      ...once,
      days: 1,
      cancelled: [],
      moved: [],
      noted: [],
      added: [],
    });
  });

  it.each(refusals)('refuses $says', ({ part, sentence }) => {
    expect(refusal({ ...once, ...part })).toBe(sentence);
  });

  it.each([
    ['no rule', { rules: [] }],
    ['no first day', { from: undefined }],
    ['a length of no day', { days: 0 }],
    ['a length of half a day', { days: 1.5 }],
    ['a length of 61 days', { days: 61 }],
  ])('refuses %s', (_, part) => {
    expect(scheduleSchema.safeParse({ ...once, ...part }).success).toBe(false);
  });

  it('may end on the day it begins', () => {
    expect(refusal({ ...once, until: '2026-10-18' })).toBeUndefined();
  });

  it('may take place 1,000 times in a year', () => {
    const added = Array.from({ length: 636 }, () => ({ day: '2026-05-01' }));
    const daily = {
      rules: [{ kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] }],
      from: '2026-01-01',
    };
    expect(refusal({ ...daily, added })).toBeUndefined();
  });

  it('of the 三十 of a lunar month is no error in years without one: they are skipped', () => {
    const lunar = { rules: [{ kind: 'yearlyLunar', month: 1, day: 30 }], from: '2023-12-01' };
    expect(refusal(lunar)).toBeUndefined();
    expect(refusal({ ...lunar, until: '2025-12-31' })).toBeUndefined();
  });

  it('of several days may end at an earlier hour than it began: the end is on the last day', () => {
    expect(refusal({ ...once, days: 2, start: '19:30', end: '09:00' })).toBeUndefined();
  });
});

describe('a rule', () => {
  it.each([
    { kind: 'weekly', weekdays: [] },
    { kind: 'weekly', weekdays: [0] },
    { kind: 'weekly', weekdays: [8] },
    { kind: 'monthlyByDay', days: [] },
    { kind: 'monthlyByDay', days: [0] },
    { kind: 'monthlyByDay', days: [32] },
    { kind: 'monthlyByWeekday', nth: 0, weekday: 1 },
    { kind: 'monthlyByWeekday', nth: 6, weekday: 1 },
    { kind: 'monthlyByWeekday', nth: -2, weekday: 1 },
    { kind: 'daysEndingIn', digit: 10 },
    { kind: 'daysEndingIn', digit: -1 },
    { kind: 'yearlyLunar', month: 13, day: 1 },
    { kind: 'yearlyLunar', month: 1, day: 31 },
    { kind: 'yearlySolarTerm', term: '元旦' },
    { kind: 'daily' },
  ])('is not %j', (rule) => {
    expect(ruleSchema.safeParse(rule).success).toBe(false);
  });

  it('takes choices as text, as the CMS keeps them', () => {
    expect(ruleSchema.parse({ kind: 'weekly', weekdays: ['2', '4'] })).toEqual({
      kind: 'weekly',
      weekdays: [2, 4],
    });
    expect(ruleSchema.parse({ kind: 'monthlyByWeekday', nth: '-1', weekday: '6' })).toEqual({
      kind: 'monthlyByWeekday',
      nth: -1,
      weekday: 6,
    });
  });
});

describe('an event comes round', () => {
  it.each<[string, Partial<ScheduleInput>, boolean]>([
    ['not when it takes place once', {}, false],
    ['not when that once was moved', { moved: [{ day: '2026-10-18', to: '2026-10-19' }] }, false],
    ['by a rule', { rules: [{ kind: 'weekly', weekdays: [5] }] }, true],
    [
      'by a rule beside its first day',
      { rules: [{ kind: 'once' }, { kind: 'daysEndingIn', digit: 5 }] },
      true,
    ],
    ['by an added day', { added: [{ day: '2026-10-20' }] }, true],
  ])('%s', (_, part, expected) => {
    expect(isRecurring(scheduleSchema.parse({ ...once, ...part }))).toBe(expected);
  });
});
