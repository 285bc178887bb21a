import { expect, it } from 'vitest';
import { steppedSize } from './elder.ts';

it('steps from 18 pt to 30 pt and no further', () => {
  const sizes = [24, 28, 32, 36, 40];
  expect(sizes.map((size) => steppedSize(size, 1))).toEqual([28, 32, 36, 40, 40]);
  expect(sizes.map((size) => steppedSize(size, -1))).toEqual([24, 24, 28, 32, 36]);
});

it('what is no size counts as the smallest', () => {
  expect(steppedSize(Number.NaN, 1)).toBe(28);
});
