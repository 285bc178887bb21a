import { expect, it } from 'vitest';
import { occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { toDay } from '#content/model/time/day.ts';
import { idleText, occurrenceText } from './occurrenceText.ts';

const schedule = scheduleSchema.parse({
  rules: [
    { kind: 'weekly', weekdays: [5] },
    { kind: 'daysEndingIn', digit: 5 },
  ],
  from: '2026-09-01',
  start: '09:00',
  end: '11:30',
  cancelled: [{ day: '2026-10-02', note: '国庆放假' }],
  moved: [
    { day: '2026-10-05', to: '2026-10-06' },
    { day: '2026-10-09', to: '2026-10-09', start: '14:00' },
    { day: '2026-10-20', to: '2026-10-21' },
  ],
  noted: [{ day: '2026-10-16', note: '请自带针线' }],
  added: [{ day: '2026-10-18', start: '15:00' }],
});

const lines = (from: string, to: string, language: 'zh' | 'en' = 'zh'): string[] =>
  occurrencesBetween(schedule, toDay(from), toDay(to)).map((occurrence) => {
    const { date, lunar, hours, fate, note } = occurrenceText(schedule, occurrence, language);
    return [date, lunar, hours, fate, note].filter(Boolean).join(' | ');
  });

it('each date says its weekday, its lunar day, what falls on it, its hours, and what became of it', () => {
  expect(lines('2026-09-25', '2026-10-23')).toEqual([
    '2026年9月25日 周五 | 农历八月十五 · 中秋节 | 09:00–11:30',
    '2026年10月2日 周五 | 农历八月廿二 | 09:00–11:30 | 已取消 | 国庆放假',
    '2026年10月5日 周一 | 农历八月廿五 | 09:00–11:30 | 改到10月6日',
    '2026年10月6日 周二 | 农历八月廿六 | 09:00–11:30 | 从10月5日改来',
    '2026年10月9日 周五 | 农历八月廿九 | 14:00 开始 | 改了时间',
    '2026年10月15日 周四 | 农历九月初六 | 09:00–11:30',
    '2026年10月16日 周五 | 农历九月初七 | 09:00–11:30 | 请自带针线',
    '2026年10月18日 周日 | 农历九月初九 · 重阳节 | 15:00 开始 | 加办',
    '2026年10月23日 周五 | 农历九月十四 · 霜降 | 09:00–11:30',
  ]);
});

it('in English nothing stays Chinese but what editors typed', () => {
  expect(lines('2026-10-05', '2026-10-09', 'en')).toEqual([
    'Mon, 5 Oct 2026 | 25th day of the 8th lunar month | 09:00–11:30 | Moved to 6 Oct',
    'Tue, 6 Oct 2026 | 26th day of the 8th lunar month | 09:00–11:30 | Moved from 5 Oct',
    'Fri, 9 Oct 2026 | 29th day of the 8th lunar month | from 14:00 | Other hours',
  ]);
});

it('清明 is not said twice, as a solar term and as a festival', () => {
  expect(lines('2027-04-05', '2027-04-05')).toEqual([
    '2027年4月5日 周一 | 农历二月廿九 · 清明节 | 09:00–11:30',
  ]);
});

it('an exception on a day without an occurrence says what it would have been', () => {
  expect(idleText(schedule, toDay('2026-10-20'), 'zh')).toBe('改到10月21日');
});
