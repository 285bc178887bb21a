import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDay } from '#content/model/time/day.ts';
import type { Cell } from '../file/cell.ts';
import { dateOf, dayCell, numberCell, timeCell, yesCell } from './cells.ts';

const value = (reading: ReturnType<typeof dayCell>) =>
  'value' in reading ? reading.value : 'refused';

describe('a day is read as people and spreadsheets write it', () => {
  it.each<[Cell, unknown]>([
    [null, undefined],
    [' ', undefined],
    [new Date('2026-05-01T00:00:00Z'), '2026-05-01'],
    [new Date('2026-05-01T19:30:00Z'), '2026-05-01'],
    [46143, '2026-05-01'],
    ['46143', '2026-05-01'],
    [46143.8125, '2026-05-01'],
    ['2026-5-1', '2026-05-01'],
    ['2026/05/01', '2026-05-01'],
    ['2026.5.1', '2026-05-01'],
    ['2026年5月1日', '2026-05-01'],
    ['２０２６年５月１日', '2026-05-01'],
    ['2026年5月1日（周五）', '2026-05-01'],
    ['2026-05-01 00:00:00', '2026-05-01'],
    ['20260501', '2026-05-01'],
    ['5.1', 'refused'],
    [5.1, 'refused'],
    ['5月1日', 'refused'],
    ['2026-2-30', 'refused'],
    ['明天', 'refused'],
    [new Date('1899-12-31T19:30:00Z'), 'refused'],
  ])('%s', (cell, day) => expect(value(dayCell(cell))).toBe(day));

  it('whatever day, as a date and as its number', () => {
    const days = fc
      .integer({ min: 0, max: 43_000 })
      .map((count) => addDays(toDay('1981-01-01'), count));
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOf(day);
        const serial = ((date?.getTime() ?? 0) - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(value(dayCell(date))).toBe(day);
        expect(value(dayCell(serial))).toBe(day);
      }),
    );
  });
});

describe('a time is read as people and spreadsheets write it', () => {
  it.each<[Cell, unknown]>([
    [null, undefined],
    [new Date('1899-12-31T19:30:00Z'), '19:30'],
    [new Date('1899-12-30T09:04:59.999Z'), '09:05'],
    [0.8125, '19:30'],
    [0.375, '09:00'],
    ['19:30', '19:30'],
    ['9：05', '09:05'],
    ['19:30:00', '19:30'],
    ['晚上7点半', '19:30'],
    ['上午9点15分', '09:15'],
    ['中午12点半', '12:30'],
    ['下午3点一刻', '15:15'],
    ['19点', '19:00'],
    ['7点半', 'refused'],
    ['晚上12点', 'refused'],
    ['25:00', 'refused'],
    ['19:61', 'refused'],
    ['吃完饭', 'refused'],
    [19, 'refused'],
  ])('%s', (cell, time) => expect(value(timeCell(cell))).toBe(time));
});

it('yes, no and numbers are read as people write them', () => {
  expect(
    ['是', '免费', '√', 'Y', true, null, '否', false, '收费', '大概'].map((cell) =>
      value(yesCell(cell)),
    ),
  ).toEqual([true, true, true, true, true, false, false, false, false, 'refused']);
  expect(['30', 30, '30人', '３０', null, '几个'].map(numberCell)).toEqual([
    30,
    30,
    30,
    30,
    undefined,
    '几个',
  ]);
});
