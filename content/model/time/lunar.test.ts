import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from './day.ts';
import {
  dayOfLunarDate,
  lunarDateOf,
  lunarText,
  newYearsEveOf,
  SOLAR_TERMS,
  solarTermDay,
  solarTermOn,
} from './lunar.ts';

const someDay = fc
  .integer({ min: Date.UTC(1905, 0, 1) / 86_400_000, max: Date.UTC(2099, 0, 1) / 86_400_000 })
  .map((count) => toDay(new Date(count * 86_400_000).toISOString().slice(0, 10)));

describe('the lunar date of a day', () => {
  it.each([
    ['2026-02-17', '正月初一', '正月'],
    ['2026-08-06', '六月廿四', '廿四'],
    ['2026-09-25', '八月十五', '十五'],
    ['2025-07-25', '闰六月初一', '闰六月'],
    ['2025-08-17', '闰六月廿四', '廿四'],
    ['2034-02-18', '十二月三十', '三十'],
  ])('%s is %s, in a calendar cell %s', (day, text, short) => {
    expect(lunarDateOf(toDay(day))).toMatchObject({ text, short });
  });

  it('belongs to the lunar year, which begins at 春节 and not on 1 January', () => {
    expect(lunarDateOf(toDay('2026-02-16'))).toMatchObject({ year: 2025, month: 12, day: 29 });
    expect(lunarDateOf(toDay('2026-02-17'))).toMatchObject({ year: 2026, month: 1, day: 1 });
  });

  it('is known on the first and the last day of the range', () => {
    expect(lunarDateOf(toDay('1900-01-01'))).toMatchObject({ year: 1899, month: 12, day: 1 });
    expect(lunarDateOf(toDay('2100-12-31'))).toMatchObject({ year: 2100, month: 12, day: 1 });
  });
});

describe('leap months', () => {
  it.each([
    ['2025-06-25', '2025-07-25', 6],
    ['2028-05-24', '2028-06-23', 5],
    ['2033-11-22', '2033-12-22', 11],
  ])('the month begun on %s comes again, as a leap month, on %s', (ordinary, leap, month) => {
    expect(lunarDateOf(toDay(ordinary))).toMatchObject({ month, day: 1, isLeap: false });
    expect(lunarDateOf(toDay(leap))).toMatchObject({ month, day: 1, isLeap: true });
  });

  it('there is none after the eighth month of 2033: 中秋 is not put off', () => {
    expect(dayOfLunarDate(2033, 8, 15)).toBe('2033-09-08');
    expect(dayOfLunarDate(2034, 1, 1)).toBe('2034-02-19');
  });

  it('are never meant by a lunar date', () => {
    expect(dayOfLunarDate(2025, 6, 24)).toBe('2025-07-18');
    expect(dayOfLunarDate(2028, 5, 5)).toBe('2028-05-28');
    expect(dayOfLunarDate(2033, 11, 1)).toBe('2033-11-22');
  });
});

describe('the day of a lunar date', () => {
  it.each([
    [2023, '2024-02-09'],
    [2024, null],
    [2025, null],
    [2026, null],
    [2029, '2030-02-02'],
    [2033, '2034-02-18'],
  ])('the 三十 of the twelfth month of %i is %s', (year, day) => {
    expect(dayOfLunarDate(year, 12, 30)).toBe(day);
  });

  it.each([
    [2024, null],
    [2025, '2025-02-27'],
    [2026, '2026-03-18'],
  ])('the 三十 of the first month of %i is %s', (year, day) => {
    expect(dayOfLunarDate(year, 1, 30)).toBe(day);
  });

  it('is null where it lies after 2100, the end of the calendar', () => {
    expect(dayOfLunarDate(2099, 12, 8)).toBe('2100-01-17');
    expect(dayOfLunarDate(2100, 12, 8)).toBeNull();
  });

  it('leads back to the day for every day that is not in a leap month', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month, day: date, isLeap } = lunarDateOf(day);
        const found = dayOfLunarDate(year, month, date);
        if (isLeap) expect(found).not.toBe(day);
        else expect(found).toBe(day);
      }),
    );
  });
});

describe('除夕', () => {
  it.each([
    [2023, '2024-02-09', 30],
    [2025, '2026-02-16', 29],
    [2026, '2027-02-05', 29],
    [2033, '2034-02-18', 30],
  ])('of the lunar year %i is %s, the day %i of its twelfth month', (year, day, date) => {
    expect(newYearsEveOf(year)).toBe(day);
    expect(lunarDateOf(toDay(day))).toMatchObject({ year, month: 12, day: date, isLeap: false });
  });
});

describe('a lunar date in words', () => {
  it.each([
    [1, 1, '正月初一'],
    [6, 24, '六月廿四'],
    [8, 15, '八月十五'],
    [9, 10, '九月初十'],
    [12, 30, '十二月三十'],
  ])('month %i and day %i read %s', (month, day, text) => {
    expect(lunarText(month, day)).toBe(text);
  });
});

describe('solar terms', () => {
  it.each([
    [2024, '清明', '2024-04-04'],
    [2026, '清明', '2026-04-05'],
    [2026, '小寒', '2026-01-05'],
    [2026, '立春', '2026-02-04'],
    [2026, '冬至', '2026-12-22'],
    [2025, '冬至', '2025-12-21'],
    [1900, '冬至', '1900-12-22'],
    [2100, '冬至', '2100-12-22'],
  ])('in %i %s begins on %s, and on that day only', (year, term, day) => {
    expect(solarTermDay(year, term)).toBe(day);
    expect(solarTermOn(toDay(day))).toBe(term);
  });

  it('begin on one day: the day after has none', () => {
    expect(solarTermOn(toDay('2026-04-04'))).toBeNull();
    expect(solarTermOn(toDay('2026-04-06'))).toBeNull();
  });

  it('are 24, each once within its solar year', () => {
    expect(SOLAR_TERMS).toHaveLength(24);
    const days = SOLAR_TERMS.map((term) => solarTermDay(2026, term));
    expect(new Set(days).size).toBe(24);
    expect(days.every((day) => day.startsWith('2026-'))).toBe(true);
  });

  it('do not include 元旦', () => {
    expect(() => solarTermDay(2026, '元旦')).toThrow(
      new RangeError('“元旦” is not one of the 24 solar terms, such as 清明'),
    );
  });
});
