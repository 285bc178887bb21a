import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachDay, type Month, monthOf, toDay, weekdayOf } from './day.ts';
import { eachMonth, firstDayOf, lastDayOf, nextMonth, previousMonth, weeksOf } from './month.ts';

const month = (text: string): Month => monthOf(toDay(`${text}-01`));

const someMonth = fc
  .record({ year: fc.integer({ min: 1901, max: 2099 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => month(`${year}-${String(number).padStart(2, '0')}`));

describe('a month', () => {
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-04', '2026-04-01', '2026-04-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => {
    expect(firstDayOf(month(text))).toBe(first);
    expect(lastDayOf(month(text))).toBe(last);
  });

  it.each([
    ['2025-12', '2026-01'],
    ['2026-01', '2026-02'],
    ['2026-09', '2026-10'],
    ['2026-11', '2026-12'],
  ])('%s is followed by %s', (text, next) => {
    expect(nextMonth(month(text))).toBe(next);
    expect(previousMonth(month(next))).toBe(text);
  });
});

describe('the months between two', () => {
  it('include both and cross the new year', () => {
    expect(eachMonth(month('2025-11'), month('2026-02'))).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
  });

  it('are one when both are the same, and none when the last is before the first', () => {
    expect(eachMonth(month('2026-05'), month('2026-05'))).toEqual(['2026-05']);
    expect(eachMonth(month('2026-05'), month('2026-04'))).toEqual([]);
  });
});

describe('the weeks of a month', () => {
  it.each([
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2026-05', 5, '2026-04-27', '2026-05-31'],
    ['2026-08', 6, '2026-07-27', '2026-09-06'],
    ['2026-12', 5, '2026-11-30', '2027-01-03'],
  ])('of %s are %i, from Monday %s to Sunday %s', (text, count, first, last) => {
    const weeks = weeksOf(month(text));
    expect(weeks).toHaveLength(count);
    expect(weeks[0]?.[0]).toBe(first);
    expect(weeks.at(-1)?.at(-1)).toBe(last);
  });

  it('are whole, begin on Mondays and hold every day of the month once, in any month', () => {
    fc.assert(
      fc.property(someMonth, (text) => {
        const weeks = weeksOf(text);
        for (const week of weeks) expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        const inMonth = weeks.flat().filter((day) => monthOf(day) === text);
        expect(inMonth).toEqual(eachDay(firstDayOf(text), lastDayOf(text)));
        for (const week of [weeks[0], weeks.at(-1)]) {
          expect(week?.some((day) => monthOf(day) === text)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
