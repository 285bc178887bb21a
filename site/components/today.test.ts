import { expect, it } from 'vitest';
import { dayText, weekdayText } from '#content/model/dateText.ts';
import { toDay } from '#content/model/day.ts';
import { dayInShanghai, dayParts, daysFrom, relativeText } from './today.ts';

it.each([
  ['2026-12-04T15:59:59Z', '2026-12-04'],
  ['2026-12-04T16:00:00Z', '2026-12-05'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('at %s it is %s in Shanghai', (instant, day) => {
  expect(dayInShanghai(new Date(instant))).toBe(day);
});

it.each([
  ['2026-12-31', '2027-01-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-12-05', '2026-12-05', 0],
  ['2026-12-05', '2026-12-01', -4],
])('from %s to %s it is %i days', (day, to, days) => {
  expect(daysFrom(day, to)).toBe(days);
});

it('a day is said as the model says it', () => {
  for (const day of ['2026-11-28', '2027-01-01', '2028-02-29'].map(toDay)) {
    const said = {
      number: String(Number(day.slice(8))),
      day: dayText(day),
      weekday: weekdayText(day),
    };
    expect(dayParts(day)).toEqual(said);
  }
});

it.each([
  ['2026-12-05', '2026-12-05', '今天'],
  ['2026-12-04', '2026-12-06', '今天'],
  ['2026-12-06', '2026-12-06', '明天'],
  ['2026-12-07', '2026-12-07', ''],
  ['2026-12-04', '2026-12-04', ''],
])('from 2026-12-05, %s to %s is called “%s”', (day, lastDay, text) => {
  expect(relativeText('2026-12-05', day, lastDay)).toBe(text);
});
