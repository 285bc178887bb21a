import { describe, expect, it } from 'vitest';
import { isNear, isWithin, type Near, nearDays } from './near.ts';

describe('the days that are meant', () => {
  it.each<[Near, string, string, string]>([
    // 2026-11-25 is a Wednesday.
    ['today', '2026-11-25', '2026-11-25', '2026-11-25'],
    ['tomorrow', '2026-11-30', '2026-12-01', '2026-12-01'],
    ['weekend', '2026-11-25', '2026-11-28', '2026-11-29'],
    ['weekend', '2026-11-28', '2026-11-28', '2026-11-29'],
    ['weekend', '2026-11-29', '2026-11-28', '2026-11-29'],
    ['weekend', '2026-11-30', '2026-12-05', '2026-12-06'],
    ['next-week', '2026-11-25', '2026-11-30', '2026-12-06'],
    ['next-week', '2026-12-27', '2026-12-28', '2027-01-03'],
  ])('by %s on %s are %s to %s', (near, today, first, last) => {
    expect(nearDays(near, today)).toEqual({ first, last });
  });

  it('are asked for by name only', () => {
    expect(['weekend', 'yesterday', '', null].map(isNear)).toEqual([true, false, false, false]);
  });

  it('hold what began before them and is still on', () => {
    const weekend = { first: '2026-11-28', last: '2026-11-29' };
    expect(isWithin({ day: '2026-11-20', lastDay: '2026-11-28' }, weekend)).toBe(true);
    expect(isWithin({ day: '2026-11-20', lastDay: '2026-11-27' }, weekend)).toBe(false);
    expect(isWithin({ day: '2026-11-30', lastDay: '2026-11-30' }, weekend)).toBe(false);
  });
});
