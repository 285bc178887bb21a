import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'];
const span = (name: string, day: number, lastDay: number) => ({
  name,
  day: String(day),
  lastDay: String(lastDay),
});
const names = (lanes: ({ name: string } | null)[][]) =>
  lanes.map((cell) => cell.map((item) => item?.name ?? '-').join(''));

it('what lasts several days keeps its height, and a lane that is free again is used again', () => {
  const spans = [span('a', 1, 3), span('b', 2, 5), span('c', 4, 7)];
  expect(names(lanesOf(spans, DAYS))).toEqual(['a', 'ab', 'ab', 'cb', 'cb', 'c', 'c']);
});

it('leaves an empty lane above what goes on below it', () => {
  expect(names(lanesOf([span('a', 1, 2), span('b', 1, 1), span('c', 2, 4)], DAYS))).toEqual([
    'ab',
    'ac',
    '-c',
    '-c',
    '',
    '',
    '',
  ]);
});

it('for any spans: each on all of its days, at one height, none over another', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 6 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(spans, (lengths) => {
      const all = lengths.map(([day, more], index) =>
        span(String(index), day, Math.min(9, day + more)),
      );
      const lanes = lanesOf(all, DAYS);
      for (const item of all) {
        const heights = DAYS.map((_, at) => lanes[at]?.indexOf(item) ?? -1);
        DAYS.forEach((day, at) => {
          expect(heights[at] !== -1).toBe(item.day <= day && day <= item.lastDay);
        });
        expect(new Set(heights.filter((height) => height >= 0)).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});
