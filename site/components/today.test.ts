import { expect, it } from 'vitest';
import { dayAfter, dayInShanghai, relativeText } from './today.ts';

it.each([
  ['2026-12-04T15:59:59Z', '2026-12-04'],
  ['2026-12-04T16:00:00Z', '2026-12-05'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('at %s it is %s in Shanghai', (instant, day) => {
  expect(dayInShanghai(new Date(instant))).toBe(day);
});

it.each([
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
])('after %s comes %s', (day, after) => {
  expect(dayAfter(day)).toBe(after);
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
