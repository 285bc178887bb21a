import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  eachDay,
  isoDateTime,
  monthOf,
  toDay,
  weekdayOf,
  yearOf,
} from './day.ts';
import { daySchema, timeSchema } from './daySchema.ts';

const someDay = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2050, 0, 1) / 86_400_000 })
  .map((count) => toDay(new Date(count * 86_400_000).toISOString().slice(0, 10)));

const sentences = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

describe('a day', () => {
  it.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-10-18', '2100-12-31'])(
    'may be %s',
    (text) => {
      expect(toDay(text)).toBe(text);
    },
  );

  it.each([
    ['2026-02-30', 'February has no 30th'],
    ['2025-02-29', '2025 is no leap year'],
    ['1900-02-29', '1900 is no leap year'],
    ['2100-02-29', '2100 is no leap year'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-13-01', 'there is no 13th month'],
    ['2026-00-10', 'there is no month 0'],
    ['2026-10-00', 'there is no day 0'],
    ['2026-1-5', 'its parts have two digits'],
    ['2026/10/18', 'it is written with hyphens'],
    ['2026-10-18T19:30', 'it has no time'],
    [' 2026-10-18', 'it has no blanks'],
    ['1899-12-31', 'it is before 1900'],
    ['2101-01-01', 'it is after 2100'],
    ['', 'it is empty'],
  ])('is not “%s”: %s', (text) => {
    expect(sentences(daySchema.safeParse(text))).toEqual([
      `请填写日期，例如 2026-10-18。“${text}” is not a day: write it as 2026-10-18, between 1900 and 2100.`,
    ]);
  });

  it('is a text, not a number or a Date', () => {
    expect(daySchema.safeParse(20261018).success).toBe(false);
    expect(daySchema.safeParse(new Date('2026-10-18')).success).toBe(false);
  });

  it('knows its year and its month', () => {
    expect(yearOf(toDay('2026-05-31'))).toBe(2026);
    expect(monthOf(toDay('2026-05-31'))).toBe('2026-05');
  });
});

describe('a time', () => {
  it.each(['00:00', '09:00', '19:30', '23:59'])('may be %s', (text) => {
    expect(timeSchema.parse(text)).toBe(text);
  });

  it.each(['24:00', '19:60', '9:00', '19:30:00', '1930', '-1:00', '19:30 ', ''])(
    'is not “%s”',
    (text) => {
      expect(sentences(timeSchema.safeParse(text))).toEqual([
        `请填写时间，例如 19:30。“${text}” is not a time: write it as 19:30.`,
      ]);
    },
  );

  it('joins a day to an instant with the offset of China', () => {
    const text = isoDateTime(toDay('2026-10-18'), timeSchema.parse('19:30'));
    expect(text).toBe('2026-10-18T19:30:00+08:00');
    expect(new Date(text).toISOString()).toBe('2026-10-18T11:30:00.000Z');
  });
});

describe('today', () => {
  it.each([
    ['2026-10-17T15:59:59.999Z', '2026-10-17'],
    ['2026-10-17T16:00:00.000Z', '2026-10-18'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('begins at midnight in Shanghai, wherever the machine stands: at %s it is %s', (at, day) => {
    expect(dayAt(new Date(at))).toBe(day);
  });
});

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-10-18', 0, '2026-10-18'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('%s and %i days is %s', (day, count, result) => {
    expect(addDays(toDay(day), count)).toBe(result);
    expect(daysBetween(toDay(day), toDay(result))).toBe(count);
  });

  it.each([
    ['2024-01-05', 5],
    ['2026-02-28', 6],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2026-11-30', 1],
  ])('%s is weekday %i, Monday being 1', (day, weekday) => {
    expect(weekdayOf(toDay(day))).toBe(weekday);
  });

  it('lists every day across the end of a month, both ends included', () => {
    expect(eachDay(toDay('2026-02-27'), toDay('2026-03-02'))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(eachDay(toDay('2026-03-02'), toDay('2026-03-02'))).toEqual(['2026-03-02']);
  });

  it('lists no day when the last is before the first', () => {
    expect(eachDay(toDay('2026-03-02'), toDay('2026-03-01'))).toEqual([]);
  });

  it('loses no day where America changes its clocks', () => {
    expect(eachDay(toDay('2026-03-07'), toDay('2026-03-09'))).toHaveLength(3);
    expect(eachDay(toDay('2026-10-31'), toDay('2026-11-02'))).toHaveLength(3);
  });

  it('goes there and back, and agrees with the UTC calendar, for any day and count', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day: Day, count) => {
        const there = addDays(day, count);
        expect(addDays(there, -count)).toBe(day);
        expect(daysBetween(day, there)).toBe(count);
        expect(Date.parse(there) - Date.parse(day)).toBe(count * 86_400_000);
        expect(weekdayOf(there)).toBe(new Date(there).getUTCDay() || 7);
      }),
    );
  });
});
