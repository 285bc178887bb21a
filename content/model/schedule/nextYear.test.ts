import { describe, expect, it } from 'vitest';
import { toDay } from '../time/day.ts';
import { nextYear, titleIn } from './nextYear.ts';
import { occurrencesBetween } from './occurrence.ts';
import { scheduleSchema } from './schedule.ts';

const TODAY = toDay('2026-01-05');

const ONCE = { rules: [{ kind: 'once' }] };
const weekly = (...weekdays: number[]) => ({ rules: [{ kind: 'weekly', weekdays }] });
const lunar = (month: number, day: number) => ({ rules: [{ kind: 'yearlyLunar', month, day }] });

const proposed = (entry: object, { today = TODAY, title = '活动' } = {}) =>
  nextYear(scheduleSchema.parse(entry), { today, title });

describe('one occasion a year later', () => {
  it.each([
    ['keeps its weekday', '2025-03-08', '2026-03-07'],
    ['keeps its weekday after the leap day', '2025-11-15', '2026-11-14'],
    ['stays in its month', '2025-11-01', '2026-11-07'],
    ['stays in its year', '2025-01-01', '2026-01-07'],
    ['of the last day of a month', '2025-05-31', '2026-05-30'],
  ])('%s: %s becomes %s', (_, from, expected) => {
    expect(proposed({ ...ONCE, from })).toEqual({ from: expected });
  });

  it('of 29 February is held on that weekday at the end of February', () => {
    const today = toDay('2028-12-01');
    expect(proposed({ ...ONCE, from: '2028-02-29' }, { today })).toEqual({ from: '2029-02-27' });
  });

  it('of 29 February comes back to a leap year', () => {
    const today = toDay('2031-12-01');
    expect(proposed({ ...ONCE, from: '2028-02-29' }, { today })).toEqual({ from: '2032-02-24' });
  });

  it('is proposed for the first year in which it is still ahead', () => {
    const today = toDay('2026-11-26');
    expect(proposed({ ...ONCE, from: '2025-03-08' }, { today })).toEqual({ from: '2027-03-06' });
    expect(proposed({ ...ONCE, from: '2025-12-06' }, { today })).toEqual({ from: '2026-12-05' });
    expect(proposed({ ...ONCE, from: '2027-01-09' }, { today })).toEqual({ from: '2028-01-08' });
  });

  it('of several days begins on the same weekday', () => {
    expect(proposed({ ...ONCE, from: '2025-07-11', days: 3 })).toEqual({ from: '2026-07-10' });
  });

  it.each([
    ['元宵猜灯谜', '2025-02-12', '2026-03-03'],
    ['中秋赏月', '2025-10-06', '2026-09-25'],
    ['重阳登高', '2025-10-29', '2026-10-18'],
    ['除夕守岁', '2025-01-28', '2026-02-16'],
    ['学雷锋日', '2025-03-05', '2026-03-05'],
    ['清明祭扫', '2025-04-04', '2026-04-05'],
    ['冬至，吃一碗热的', '2025-12-21', '2026-12-22'],
    ['重阳前一天量血压', '2025-10-28', '2026-10-17'],
    ['跳着左脚舞跨年', '2024-12-31', '2026-12-31'],
  ])(
    'that speaks of the festival it was held on, or on its eve, is so again: %s, %s, %s',
    (title, from, expected) => {
      expect(proposed({ ...ONCE, from }, { title })).toEqual({ from: expected });
    },
  );

  it('on the day of a festival that it does not speak of keeps its weekday', () => {
    expect(proposed({ ...ONCE, from: '2025-02-12' })).toEqual({ from: '2026-02-11' });
  });

  it.each([
    ['元宵做花灯', '2025-02-08', '2026-02-28'],
    ['写春联', '2025-01-18', '2026-02-07'],
    ['月亮快圆了：中秋文艺演出', '2025-09-27', '2026-09-19'],
  ])(
    'before a moving festival that it speaks of is as long before it, on its weekday: %s, %s, %s',
    (title, from, expected) => {
      expect(proposed({ ...ONCE, from }, { title })).toEqual({ from: expected });
    },
  );

  it('before a festival of the solar calendar, or long before a moving one, keeps its weekday', () => {
    expect(proposed({ ...ONCE, from: '2025-03-01' }, { title: '学雷锋' })).toEqual({
      from: '2026-03-07',
    });
    expect(proposed({ ...ONCE, from: '2025-08-02' }, { title: '中秋筹备会' })).toEqual({
      from: '2026-08-01',
    });
  });

  it('leaves out what was cancelled, moved or added', () => {
    const moved = { day: '2025-03-08', to: '2025-04-12' };
    const added = [{ day: '2025-06-01' }];
    expect(proposed({ ...ONCE, from: '2025-03-08', moved: [moved], added })).toEqual({
      from: '2026-03-07',
    });
  });
});

describe('a series a year later', () => {
  it.each([
    [
      'every Friday of some months',
      weekly(5),
      '2025-03-07',
      '2025-06-27',
      '2026-03-06',
      '2026-06-26',
    ],
    [
      'every Friday of a year, framed by no Fridays',
      weekly(5),
      '2025-01-01',
      '2025-12-31',
      '2026-01-01',
      '2026-12-31',
    ],
    [
      'every Wednesday from New Year on',
      weekly(3),
      '2025-01-01',
      '2025-12-31',
      '2026-01-07',
      '2026-12-30',
    ],
    [
      '逢五',
      { rules: [{ kind: 'daysEndingIn', digit: 5 }] },
      '2025-01-01',
      '2025-12-31',
      '2026-01-01',
      '2026-12-31',
    ],
    [
      '逢五 from a fifth on',
      { rules: [{ kind: 'daysEndingIn', digit: 5 }] },
      '2025-03-05',
      '2025-06-25',
      '2026-03-05',
      '2026-06-25',
    ],
    [
      'the second Saturday of each month',
      { rules: [{ kind: 'monthlyByWeekday', nth: 2, weekday: 6 }] },
      '2025-03-08',
      '2025-11-08',
      '2026-03-14',
      '2026-11-14',
    ],
    [
      'the 31st',
      { rules: [{ kind: 'monthlyByDay', days: [31] }] },
      '2025-01-31',
      '2025-12-31',
      '2026-01-31',
      '2026-12-31',
    ],
  ])('%s', (_, rules, from, until, begins, ends) => {
    expect(proposed({ ...rules, from, until })).toEqual({ from: begins, until: ends });
  });

  it.each([
    ['a lunar date within a year', lunar(8, 15), '2025-01-01', '2025-12-31', '2026-09-25'],
    [
      'a lunar date after a leap month, framed by its month alone',
      lunar(1, 15),
      '2025-02-01',
      '2025-02-28',
      '2026-03-03',
    ],
    ['a lunar date in its own year’s end', lunar(12, 8), '2025-01-01', '2025-01-31', '2026-01-26'],
    [
      'a solar term',
      { rules: [{ kind: 'yearlySolarTerm', term: '清明' }] },
      '2025-04-04',
      '2025-04-04',
      '2026-04-05',
    ],
  ])('keeps its rule: %s', (_, rules, from, until, day) => {
    const proposal = proposed({ ...rules, from, until });
    const schedule = scheduleSchema.parse({ ...rules, ...proposal });
    const days = occurrencesBetween(schedule, TODAY, toDay('2026-12-31')).map((one) => one.day);
    expect(days).toEqual([day]);
  });

  it('of 2025’s sixth month is on the ordinary sixth month again, though 2025 has a leap one', () => {
    const proposal = proposed({ ...lunar(6, 24), from: '2025-07-18', until: '2025-07-18' });
    expect(proposal).toEqual({ from: '2026-08-06', until: '2026-08-06' });
  });

  it('of which more than half would be over is proposed for the year after', () => {
    const year = { ...weekly(5), from: '2025-01-01', until: '2025-12-31' };
    expect(proposed(year, { today: toDay('2026-03-01') })?.from).toBe('2026-01-01');
    expect(proposed(year, { today: toDay('2026-11-26') })?.from).toBe('2027-01-01');
  });

  it('that goes on by itself needs no proposal', () => {
    expect(proposed({ ...lunar(1, 15), from: '2024-01-01' })).toBeNull();
    expect(proposed({ ...weekly(5), from: '2024-01-01' })).toBeNull();
  });
});

describe('at the end of the calendar', () => {
  it.each([
    ['one occasion before New Year', { ...ONCE, from: '2099-12-30' }, { from: '2100-12-29' }],
    ['one occasion in the last year', { ...ONCE, from: '2100-12-30' }, null],
    [
      'a solar term',
      {
        rules: [{ kind: 'yearlySolarTerm', term: '冬至' }],
        from: '2099-12-01',
        until: '2099-12-31',
      },
      { from: '2100-12-01', until: '2100-12-31' },
    ],
    ['a lunar date', { ...lunar(12, 8), from: '2099-01-01', until: '2100-12-31' }, null],
  ])('%s', (_, entry, expected) => {
    expect(proposed(entry, { title: '元旦、春节、跨年' })).toEqual(expected);
  });
});

it.each([
  ['2025年元宵猜灯谜', '2026年元宵猜灯谜'],
  ['元宵猜灯谜', '元宵猜灯谜'],
  ['2025跨到2026', '2026跨到2026'],
  ['编号12025号', '编号12025号'],
])('the title %s becomes %s', (title, expected) => {
  expect(titleIn(title, toDay('2025-02-12'), toDay('2026-03-03'))).toBe(expected);
});
