import { describe, expect, it } from 'vitest';
import { toDay } from '../time/day.ts';
import { englishFestival, englishTerm } from '../time/englishText.ts';
import { FESTIVALS } from '../time/festival.ts';
import { SOLAR_TERMS } from '../time/lunar.ts';
import { textsIn } from './languages.ts';
import { type Rule, ruleSchema } from './rule.ts';
import { scheduleSchema } from './schedule.ts';

const english = textsIn('en');
const chinese = textsIn('zh');

describe('a schedule in English', () => {
  it.each<[Rule, string]>([
    [{ kind: 'once' }, 'Once'],
    [{ kind: 'weekly', weekdays: [1, 5] }, 'Every Mon, Fri'],
    [
      { kind: 'monthlyByDay', days: [1, 31] },
      'Every month on the 1st, 31st (months without that day are skipped)',
    ],
    [{ kind: 'monthlyByWeekday', nth: 2, weekday: 6 }, 'Every month on the 2nd Sat'],
    [{ kind: 'monthlyByWeekday', nth: -1, weekday: 7 }, 'Every month on the last Sun'],
    [{ kind: 'daysEndingIn', digit: 3 }, 'Every month on the 3rd, 13th, 23rd'],
    [
      { kind: 'yearlyLunar', month: 8, day: 15 },
      'Every year on the 15th day of the 8th lunar month',
    ],
    [ruleSchema.parse({ kind: 'yearlySolarTerm', term: '冬至' }), 'Every year at Winter Solstice'],
  ])('%j', (rule, text) => expect(english.rule(rule)).toBe(text));

  it('says its rules in one sentence, with hours and the last day', () => {
    const schedule = scheduleSchema.parse({
      rules: [
        { kind: 'weekly', weekdays: [5] },
        { kind: 'daysEndingIn', digit: 5 },
      ],
      from: '2026-09-01',
      until: '2026-12-31',
      start: '09:00',
      end: '11:30',
    });
    expect(english.schedule(schedule)).toBe(
      'Every Fri, and every month on the 5th, 15th, 25th, 09:00–11:30, until Thu, 31 Dec 2026',
    );
  });

  it('says one occasion by its days', () => {
    const schedule = scheduleSchema.parse({
      rules: [{ kind: 'once' }],
      from: '2026-07-10',
      days: 3,
    });
    expect(english.schedule(schedule)).toBe('Fri, 10 Jul 2026 to Sun, 12 Jul 2026, all day');
  });
});

it('a day says its lunar date and what falls on it, each once', () => {
  expect(chinese.calendar(toDay('2026-09-25'))).toBe('农历八月十五 · 中秋节');
  expect(english.calendar(toDay('2026-09-25'))).toBe(
    '15th day of the 8th lunar month · Mid-Autumn Festival',
  );
  expect(chinese.calendar(toDay('2027-04-05'))).toBe('农历二月廿九 · 清明节');
  expect(english.calendar(toDay('2027-04-05'))).toBe(
    '29th day of the 2nd lunar month · Pure Brightness · Qingming',
  );
});

it('every festival and solar term has an English name', () => {
  const names = [
    ...FESTIVALS.map(({ name }) => englishFestival(name)),
    ...SOLAR_TERMS.map(englishTerm),
  ];
  expect(names).toHaveLength(FESTIVALS.length + 24);
  expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
});
