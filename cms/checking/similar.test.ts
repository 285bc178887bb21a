import { expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { timeSchema } from '#content/model/time/daySchema.ts';
import { isSamePlace, overlap } from './similar.ts';

const on = (day: string, start?: string, end?: string, lastDay = day) => ({
  day: toDay(day),
  lastDay: toDay(lastDay),
  start: start ? timeSchema.parse(start) : undefined,
  end: end ? timeSchema.parse(end) : undefined,
});

const MORNING = on('2026-09-10', '09:00', '11:00');

it.each([
  ['the same hours', on('2026-09-10', '09:00', '11:00'), true],
  ['half an hour', on('2026-09-10', '10:30', '12:00'), true],
  ['one after the other', on('2026-09-10', '11:00', '12:00'), false],
  ['no end: two hours', on('2026-09-10', '07:30'), true],
  ['no end, early', on('2026-09-10', '07:00'), false],
  ['all day', on('2026-09-10'), true],
  ['the day before', on('2026-09-09', '09:00', '11:00'), false],
  ['an exhibition with daily hours', on('2026-09-01', '10:00', '17:00', '2026-09-30'), true],
  ['an exhibition in the afternoons', on('2026-09-01', '14:00', '17:00', '2026-09-30'), false],
  ['through two nights', on('2026-09-09', '20:00', '08:00', '2026-09-11'), true],
] as [string, Parameters<typeof overlap>[0], boolean][])('%s: %s', (_, other, expected) => {
  expect(overlap(MORNING, other)).toBe(expected);
  expect(overlap(other, MORNING)).toBe(expected);
});

it.each([
  [{ venue: 'a' }, { venue: 'a' }, true],
  [{ venue: 'a', place: '一楼' }, { venue: 'a' }, true],
  [{ venue: 'a', place: '一楼' }, { venue: 'a', place: '二楼' }, false],
  [{ venue: 'a' }, { venue: 'b' }, false],
  [{ venue: 'a', place: '湖边' }, { place: '湖边' }, false],
  [{ place: '湖边' }, { place: ' 湖边 ' }, true],
  [{}, {}, false],
])('%j and %j are the same place: %s', (one, other, expected) => {
  expect(isSamePlace(one, other)).toBe(expected);
});
