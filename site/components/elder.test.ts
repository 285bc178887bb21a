import { expect, it } from 'vitest';
import { SIZES, steppedSize } from './elder.ts';

it('steps from 18 pt to 30 pt and no further', () => {
  const up = SIZES.map((size) => steppedSize(size, 1));
  expect(up).toEqual([28, 32, 36, 40, 40]);
  const down = SIZES.map((size) => steppedSize(size, -1));
  expect(down).toEqual([24, 24, 28, 32, 36]);
});

it('what is not a size counts as the first', () => {
  expect(steppedSize(Number.NaN, 1)).toBe(28);
});
