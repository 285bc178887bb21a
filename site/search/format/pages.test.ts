import { expect, it } from 'vitest';
import { BLOCK, writeBlocks } from './layout.ts';
import { fromSteps, toSteps } from './manifest.ts';
import { Pages } from './pages.ts';

const TODAY = 20_000;
const base = { blocks: writeBlocks([2, 40, 1, 70]), lastDays: { undated: 1, steps: [TODAY + 5] } };
const delta = {
  folder: '',
  superseded: toSteps([1, 2]),
  blocks: writeBlocks([3, 1, 1]),
  before: toSteps([0, 1, 4]),
  lastDays: { undated: 1, steps: [TODAY, -900] },
  regular: [],
  months: [],
  buckets: 1,
};

const pagesAt = (pages: Pages, blocks: number[]) => blocks.map((at) => pages.pageAt(at * BLOCK));

it('a position tells its page, however long pages are', () => {
  const pages = new Pages(base);
  expect(pages.count).toBe(4);
  expect(pagesAt(pages, [0, 1, 2, 41, 42, 43, 112])).toEqual([0, 0, 1, 1, 2, 3, 3]);
  expect(pages.offsetOf(42 * BLOCK + 5)).toBe(5);
});

it('the pages of the delta are numbered among those of the base, without what is superseded', () => {
  const pages = new Pages(base, delta);
  const order = Array.from({ length: pages.count }, (_, page) => pages.locate(page));
  expect(order.map(({ segment, page }) => `${segment}:${page}`)).toEqual([
    '1:0',
    '0:0',
    '1:1',
    '0:3',
    '1:2',
  ]);
  expect(pages.deltaStart).toBe(113 * BLOCK);
  expect(pagesAt(pages, [0, 2, 42, 43, 113, 115, 116, 117])).toEqual([1, -1, -1, 3, 0, 0, 2, 4]);
  expect(pages.offsetOf(116 * BLOCK + 7)).toBe(7);
  expect([0, 1, 2].map((page) => pages.numberOf({ segment: 0, page }))).toEqual([
    1,
    undefined,
    undefined,
  ]);
  expect([0, 1, 2].map((page) => pages.numberOf({ segment: 1, page }))).toEqual([0, 2, 4]);
});

it('what is undated and what is coming is known of both', () => {
  const pages = new Pages(base, delta);
  const numbers = [0, 1, 2, 3, 4];
  expect(numbers.filter((page) => pages.isUndated(page))).toEqual([0, 1]);
  expect(numbers.filter((page) => pages.isComing(page, TODAY))).toEqual([2]);
});

it('what comes round each month is known of both', () => {
  const pages = new Pages({ ...base, regular: toSteps([1, 3]) }, { ...delta, regular: [1] });
  expect([0, 1, 2, 3, 4].filter((page) => pages.isRegular(page))).toEqual([2, 3]);
});

it('numbers are kept as steps', () => {
  expect(toSteps([100, 100, 95])).toEqual([100, 0, -5]);
  expect(fromSteps([100, 0, -5])).toEqual([100, 100, 95]);
});
