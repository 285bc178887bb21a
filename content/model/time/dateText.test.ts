import { describe, expect, it } from 'vitest';
import {
  clockSpanText,
  clockText,
  dayText,
  fullDayText,
  monthText,
  spanText,
  timesText,
  weekdayName,
  weekdayText,
} from './dateText.ts';
import { monthOf, toDay } from './day.ts';
import { timeSchema } from './daySchema.ts';

const time = (text: string) => timeSchema.parse(text);

describe('a day in words', () => {
  it('has no leading zeros', () => {
    expect(dayText(toDay('2026-05-01'))).toBe('5月1日');
    expect(dayText(toDay('2026-11-28'))).toBe('11月28日');
  });

  it('names the year in full', () => {
    expect(fullDayText(toDay('2026-11-28'))).toBe('2026年11月28日');
  });

  it.each([
    ['2026-11-23', '周一'],
    ['2024-01-05', '周五'],
    ['2026-11-28', '周六'],
    ['2026-11-29', '周日'],
  ])('%s is %s', (day, text) => {
    expect(weekdayText(toDay(day))).toBe(text);
  });

  it('names the weekdays from 一 to 日', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(weekdayName).join('')).toBe('一二三四五六日');
  });
});

describe('a span of days in words', () => {
  it.each([
    ['2026-11-28', '2026-11-28', '2026年11月28日 周六'],
    ['2026-07-10', '2026-07-12', '2026年7月10日至12日'],
    ['2026-10-30', '2026-11-01', '2026年10月30日至11月1日'],
    ['2026-12-30', '2027-01-01', '2026年12月30日至2027年1月1日'],
    ['2026-05-01', '2027-05-02', '2026年5月1日至2027年5月2日'],
  ])('from %s to %s is %s', (day, lastDay, text) => {
    expect(spanText(toDay(day), toDay(lastDay))).toBe(text);
  });
});

describe('the hours in words', () => {
  it('are from start to end, only a start, or the whole day', () => {
    expect(timesText(time('09:00'), time('11:30'))).toBe('09:00–11:30');
    expect(timesText(time('19:30'))).toBe('19:30 开始');
    expect(timesText()).toBe('全天');
  });
});

describe('a month in words', () => {
  it('has no leading zero', () => {
    expect(monthText(monthOf(toDay('2026-05-01')))).toBe('2026年5月');
    expect(monthText(monthOf(toDay('2026-12-01')))).toBe('2026年12月');
  });
});

describe('a time as people say it', () => {
  it.each([
    ['00:30', '凌晨0点半'],
    ['04:59', '凌晨4点59分'],
    ['05:00', '早上5点'],
    ['08:30', '早上8点半'],
    ['09:00', '上午9点'],
    ['11:05', '上午11点05分'],
    ['12:00', '中午12点'],
    ['12:30', '中午12点半'],
    ['13:00', '下午1点'],
    ['17:59', '下午5点59分'],
    ['18:00', '晚上6点'],
    ['23:15', '晚上11点15分'],
  ])('%s is %s', (at, text) => {
    expect(clockText(time(at))).toBe(text);
  });

  it('names the part of the day once when both hours are in it', () => {
    expect(clockSpanText(time('09:00'), time('11:30'))).toBe('上午9点到11点半');
    expect(clockSpanText(time('09:00'), time('17:00'))).toBe('上午9点到下午5点');
  });

  it('says when something begins, and that it lasts all day', () => {
    expect(clockSpanText(time('19:30'))).toBe('晚上7点半开始');
    expect(clockSpanText()).toBe('全天');
  });
});
