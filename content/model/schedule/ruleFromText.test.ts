import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../time/day.ts';
import { SOLAR_TERMS } from '../time/lunar.ts';
import { daysOf } from './recurrence.ts';
import type { Rule } from './rule.ts';
import { rulesFromText, rulesText } from './ruleFromText.ts';

const weekly = (...weekdays: (1 | 2 | 3 | 4 | 5 | 6 | 7)[]): Rule => ({ kind: 'weekly', weekdays });

describe('how an event recurs is read from the words that people write', () => {
  it.each<[string, Rule[]]>([
    ['', [{ kind: 'once' }]],
    ['只办一次', [{ kind: 'once' }]],
    ['每周五', [weekly(5)]],
    ['每周二、四', [weekly(2, 4)]],
    ['每周二和周四', [weekly(2, 4)]],
    ['每星期天', [weekly(7)]],
    ['每周六日', [weekly(6, 7)]],
    ['每周一至周五', [weekly(1, 2, 3, 4, 5)]],
    ['每天', [weekly(1, 2, 3, 4, 5, 6, 7)]],
    ['每个周末', [weekly(6, 7)]],
    ['每月8号', [{ kind: 'monthlyByDay', days: [8] }]],
    ['每月二十号、8日', [{ kind: 'monthlyByDay', days: [8, 20] }]],
    ['每月5号/15号', [{ kind: 'monthlyByDay', days: [5, 15] }]],
    ['每月５、15、25日', [{ kind: 'daysEndingIn', digit: 5 }]],
    ['每月31日（没有这天的月份跳过）', [{ kind: 'monthlyByDay', days: [31] }]],
    ['每月第二个周六', [{ kind: 'monthlyByWeekday', nth: 2, weekday: 6 }]],
    ['每月第2个星期六', [{ kind: 'monthlyByWeekday', nth: 2, weekday: 6 }]],
    ['每月最后一个周日', [{ kind: 'monthlyByWeekday', nth: -1, weekday: 7 }]],
    ['逢五', [{ kind: 'daysEndingIn', digit: 5 }]],
    ['每逢十', [{ kind: 'daysEndingIn', digit: 0 }]],
    [
      '逢三、逢八',
      [
        { kind: 'daysEndingIn', digit: 3 },
        { kind: 'daysEndingIn', digit: 8 },
      ],
    ],
    ['农历正月十五', [{ kind: 'yearlyLunar', month: 1, day: 15 }]],
    ['每年农历八月十五', [{ kind: 'yearlyLunar', month: 8, day: 15 }]],
    ['每年农历6月24日', [{ kind: 'yearlyLunar', month: 6, day: 24 }]],
    ['农历腊月二十三', [{ kind: 'yearlyLunar', month: 12, day: 23 }]],
    ['每年中秋', [{ kind: 'yearlyLunar', month: 8, day: 15 }]],
    ['每年清明节', [{ kind: 'yearlySolarTerm', term: '清明' }]],
    ['每年冬至', [{ kind: 'yearlySolarTerm', term: '冬至' }]],
    ['每周五；逢五', [weekly(5), { kind: 'daysEndingIn', digit: 5 }]],
    ['每周五;每周六', [weekly(5), weekly(6)]],
  ])('%s', (text, rules) => {
    expect(rulesFromText(text)).toEqual({ rules });
  });

  it.each([
    '周五',
    '有空就办',
    '每月初一',
    '每年国庆',
    '每月32号',
    '每周八',
    '农历十三月初一',
    '每两周',
    '逢',
    '每月',
  ])('what says nothing that is known is named: %s', (text) =>
    expect(rulesFromText(`每周五；${text}`)).toEqual({ unread: text }),
  );

  it('what it does not know never ends it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void rulesFromText(text)));
    const unit = fc.constantFrom(...'每周月年农历初一二三四五六日号逢第个十；、至');
    fc.assert(fc.property(fc.string({ unit }), (text) => void rulesFromText(text)));
  });
});

const weekday = fc.constantFrom<1 | 2 | 3 | 4 | 5 | 6 | 7>(1, 2, 3, 4, 5, 6, 7);
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ kind: 'once' }),
  fc.uniqueArray(weekday, { minLength: 1 }).map((days): Rule => weekly(...days.sort())),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 8 })
    .map((days): Rule => ({ kind: 'monthlyByDay', days: days.sort((a, b) => a - b) })),
  fc.record({
    kind: fc.constant('monthlyByWeekday' as const),
    nth: fc.constantFrom<1 | 2 | 3 | 4 | 5 | -1>(1, 2, 3, 4, 5, -1),
    weekday,
  }),
  fc.record({ kind: fc.constant('daysEndingIn' as const), digit: fc.integer({ min: 0, max: 9 }) }),
  fc.record({
    kind: fc.constant('yearlyLunar' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    kind: fc.constant('yearlySolarTerm' as const),
    term: fc.constantFrom(...SOLAR_TERMS),
  }),
);

it('rules written in words are read again as rules of the same words and the same days', () => {
  const range = { from: toDay('2026-01-01'), to: toDay('2028-12-31') };
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), (rules) => {
      const text = rulesText(rules);
      const read = rulesFromText(text);
      if (!('rules' in read)) throw new Error(`“${text}” is not read: ${read.unread}`);
      expect(rulesText(read.rules)).toBe(text);
      expect(read.rules.map((one) => daysOf(one, range))).toEqual(
        rules.map((one) => daysOf(one, range)),
      );
    }),
  );
});
