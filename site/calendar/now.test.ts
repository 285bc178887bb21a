import { expect, it } from 'vitest';
import { nowInShanghai } from './now.ts';

it.each([
  ['2026-12-04T15:59:59Z', '2026-12-04T23:59'],
  ['2026-12-04T16:00:00Z', '2026-12-05T00:00'],
  ['2026-12-31T20:30:00-08:00', '2027-01-01T12:30'],
])('at %s it is %s in Shanghai', (instant, minute) => {
  expect(nowInShanghai(new Date(instant))).toBe(minute);
});
