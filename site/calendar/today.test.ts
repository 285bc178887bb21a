import { expect, it } from 'vitest';
import { dayText, weekdayText } from '#content/model/time/dateText.ts';
import { mondayOf, toDay } from '#content/model/time/day.ts';
import { dayParts, daysFrom, mondayFrom, relativeText } from './today.ts';

it.each([
  ['2026-12-31', '2027-01-01', 1],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-12-05', '2026-12-05', 0],
  ['2026-12-05', '2026-12-01', -4],
])('from %s to %s it is %i days', (day, to, days) => {
  expect(daysFrom(day, to)).toBe(days);
});

it('a day is said, and its week begins, as the model has it', () => {
  for (const day of ['2026-11-28', '2026-11-30', '2027-01-01', '2027-01-03', '2028-02-29'].map(
    toDay,
  )) {
    const said = {
      month: String(Number(day.slice(5, 7))),
      number: String(Number(day.slice(8))),
      day: dayText(day),
      weekday: weekdayText(day),
    };
    expect(dayParts(day)).toEqual(said);
    expect(mondayFrom(day)).toBe(mondayOf(day));
  }
});

it.each([
  ['this morning', '2026-12-05', '2026-12-05', '09:00', '2026-12-05T11:30', '已结束'],
  ['since 14:00', '2026-12-05', '2026-12-05', '14:00', '2026-12-05T16:00', '进行中'],
  ['from this minute', '2026-12-05', '2026-12-05', '15:20', '2026-12-05T16:00', '进行中'],
  ['tonight', '2026-12-05', '2026-12-05', '19:30', '2026-12-05T21:00', '今天'],
  ['all day', '2026-12-05', '2026-12-05', '', '2026-12-06T00:00', '今天'],
  ['all day, since yesterday', '2026-12-04', '2026-12-06', '', '2026-12-07T00:00', '今天'],
  [
    'with hours, since yesterday',
    '2026-12-04',
    '2026-12-06',
    '09:00',
    '2026-12-06T17:00',
    '进行中',
  ],
  ['tomorrow', '2026-12-06', '2026-12-06', '09:00', '2026-12-06T11:00', '明天'],
  ['in two days', '2026-12-07', '2026-12-07', '09:00', '2026-12-07T11:00', ''],
  ['yesterday', '2026-12-04', '2026-12-04', '09:00', '2026-12-04T11:00', ''],
])('at 15:20 on 2026-12-05, what is on %s is called so', (_, day, lastDay, start, ends, text) => {
  const starts = start && `${day}T${start}`;
  expect(relativeText('2026-12-05T15:20', { day, lastDay, starts, ends })).toBe(text);
});

it.each([
  ['2026-12-05T08:00', '今天'],
  ['2026-12-05T09:30', '进行中'],
  ['2026-12-05T17:00', '明天'],
  ['2026-12-06T17:00', '已结束'],
])('what is open daily from 09:30 to 17:00 until 2026-12-06 is called at %s “%s”', (now, text) => {
  const fair = {
    day: '2026-12-04',
    lastDay: '2026-12-06',
    starts: '2026-12-04T09:30',
    ends: '2026-12-06T17:00',
  };
  expect(relativeText(now, fair)).toBe(text);
});

it('what goes on through the night is going on at midnight', () => {
  const night = {
    day: '2026-12-04',
    lastDay: '2026-12-05',
    starts: '2026-12-04T19:30',
    ends: '2026-12-05T09:00',
  };
  expect(relativeText('2026-12-05T00:30', night)).toBe('进行中');
});
