import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { scheduleSchema } from './schedule.ts';
import { scheduleText } from './text.ts';

type ScheduleInput = z.input<typeof scheduleSchema>;

const from = '2026-11-28';

describe('a schedule in one sentence', () => {
  it.each<[string, ScheduleInput]>([
    [
      '每周五，及每月5、15、25日 上午9点到11点半',
      {
        rules: [
          { kind: 'weekly', weekdays: [5] },
          { kind: 'daysEndingIn', digit: 5 },
        ],
        from,
        start: '09:00',
        end: '11:30',
      },
    ],
    ['2026年11月28日 周六 晚上7点半开始', { rules: [{ kind: 'once' }], from, start: '19:30' }],
    ['2026年11月28日 周六 全天', { rules: [{ kind: 'once' }], from }],
    ['2026年11月28日至30日', { rules: [{ kind: 'once' }], from, days: 3 }],
    [
      '2026年11月28日至12月1日 上午9点半到下午5点',
      { rules: [{ kind: 'once' }], from, days: 4, start: '09:30', end: '17:00' },
    ],
    [
      '每周二、四 下午2点到5点',
      { rules: [{ kind: 'weekly', weekdays: [2, 4] }], from, start: '14:00', end: '17:00' },
    ],
    ['每周日 全天', { rules: [{ kind: 'weekly', weekdays: [7] }], from }],
    ['每月10、20日 全天', { rules: [{ kind: 'monthlyByDay', days: [10, 20] }], from }],
    ['每月1、11、21、31日 全天', { rules: [{ kind: 'daysEndingIn', digit: 1 }], from }],
    ['每月第一个周六 全天', { rules: [{ kind: 'monthlyByWeekday', nth: 1, weekday: 6 }], from }],
    [
      '每月第五个周四（没有的月份跳过） 全天',
      { rules: [{ kind: 'monthlyByWeekday', nth: 5, weekday: 4 }], from },
    ],
    ['每月最后一个周六 全天', { rules: [{ kind: 'monthlyByWeekday', nth: -1, weekday: 6 }], from }],
    [
      '每年农历六月廿四起，共三天',
      { rules: [{ kind: 'yearlyLunar', month: 6, day: 24 }], from, days: 3 },
    ],
    [
      '每年农历十二月廿八起，共15天 上午9点到下午5点',
      {
        rules: [{ kind: 'yearlyLunar', month: 12, day: 28 }],
        from,
        days: 15,
        start: '09:00',
        end: '17:00',
      },
    ],
    [
      '每周六起，共两天，到2026年12月31日为止',
      { rules: [{ kind: 'weekly', weekdays: [6] }], from, days: 2, until: '2026-12-31' },
    ],
    ['每年清明 全天', { rules: [{ kind: 'yearlySolarTerm', term: '清明' }], from }],
    [
      '每周五 全天，到2026年12月31日为止',
      { rules: [{ kind: 'weekly', weekdays: [5] }], from, until: '2026-12-31' },
    ],
    [
      '2026年11月28日 周六，及每周五 全天',
      { rules: [{ kind: 'once' }, { kind: 'weekly', weekdays: [5] }], from },
    ],
  ])('%s', (sentence, schedule) => {
    expect(scheduleText(scheduleSchema.parse(schedule))).toBe(sentence);
  });

  it('says nothing of the end of what takes place once', () => {
    const once = scheduleSchema.parse({ rules: [{ kind: 'once' }], from, until: '2026-12-31' });
    expect(scheduleText(once)).toBe('2026年11月28日 周六 全天');
  });

  it('leaves exceptions out', () => {
    const weekly = scheduleSchema.parse({
      rules: [{ kind: 'weekly', weekdays: [5] }],
      from,
      cancelled: [{ day: '2026-12-04' }],
      moved: [{ day: '2026-12-11', to: '2026-12-12' }],
      added: [{ day: '2026-12-20' }],
    });
    expect(scheduleText(weekly)).toBe('每周五 全天');
  });
});
