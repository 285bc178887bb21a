import { describe, expect, it } from 'vitest';
import { eachDay, toDay } from './day.ts';
import { FESTIVALS, festivalsOn, lunarFestivalDay } from './festival.ts';

const festivalsOfYear = (year: number) =>
  eachDay(toDay(`${year}-01-01`), toDay(`${year}-12-31`)).flatMap((day) =>
    festivalsOn(day).map((name) => `${day} ${name}`),
  );

describe('the festivals of a year', () => {
  it('of 2026 are these and no others', () => {
    expect(festivalsOfYear(2026)).toEqual([
      '2026-01-01 元旦',
      '2026-02-16 除夕',
      '2026-02-17 春节',
      '2026-03-03 元宵节',
      '2026-03-05 学雷锋纪念日',
      '2026-03-08 妇女节',
      '2026-03-12 植树节',
      '2026-04-05 清明节',
      '2026-05-01 劳动节',
      '2026-06-01 儿童节',
      '2026-06-19 端午节',
      '2026-08-06 火把节',
      '2026-08-19 七夕节',
      '2026-09-25 中秋节',
      '2026-10-01 国庆节',
      '2026-10-18 重阳节',
      '2026-12-05 国际志愿者日',
    ]);
  });

  it.each([2025, 2028, 2033, 2034])('of %i are each kept once, leap month or not', (year) => {
    const names = festivalsOfYear(year).map((line) => line.slice(11));
    expect(names.toSorted()).toEqual(FESTIVALS.map(({ name }) => name).toSorted());
  });
});

describe('the festivals on a day', () => {
  it('are two where two fall together, in the order of the list', () => {
    expect(festivalsOn(toDay('2033-10-01'))).toEqual(['国庆节', '重阳节']);
  });

  it.each([
    ['2025-08-17', '闰六月廿四'],
    ['2028-06-27', '闰五月初五'],
    ['2026-02-15', 'the day before 除夕'],
    ['2026-11-28', 'an ordinary day'],
  ])('are none on %s, %s', (day) => {
    expect(festivalsOn(toDay(day))).toEqual([]);
  });
});

describe('a lunar festival', () => {
  it.each([
    ['春节', 2025, '2025-01-29'],
    ['春节', 2034, '2034-02-19'],
    ['端午节', 2025, '2025-05-31'],
    ['火把节', 2025, '2025-07-18'],
    ['火把节', 2026, '2026-08-06'],
    ['中秋节', 2025, '2025-10-06'],
    ['中秋节', 2033, '2033-09-08'],
    ['重阳节', 2025, '2025-10-29'],
  ] as const)('%s of the lunar year %i is %s', (name, year, day) => {
    expect(lunarFestivalDay(name, year)).toBe(day);
  });

  it.each([
    [2024, '2025-01-28'],
    [2029, '2030-02-02'],
  ])('除夕 of the lunar year %i is %s: in the next solar year', (year, day) => {
    expect(lunarFestivalDay('除夕', year)).toBe(day);
  });

  it.each(['元旦', '清明节', '国庆节'] as const)('is not %s: the sun sets its day', (name) => {
    expect(lunarFestivalDay(name, 2026)).toBeNull();
  });
});
