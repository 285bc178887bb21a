import { expect, it } from 'vitest';
import { together } from '#site/search/query/places.ts';
import { FILLER, pairWord, singleWord } from './indexWords.ts';
import { STRIDE, wordsOfPage } from './layout.ts';
import { Pages, readComing, writeStrides } from './manifest.ts';

const words = (title: string, body: string) =>
  wordsOfPage(title, body, { fold: (character) => character, held: new Set() });

it('a page takes whole strides, its title the first', () => {
  const made = words('左脚舞', '广场上跳。'.repeat(60));
  expect(made.length % STRIDE).toBe(0);
  expect(made.slice(0, 3)).toEqual([pairWord('左', '脚'), pairWord('脚', '舞'), FILLER]);
  expect(made.slice(0, STRIDE)).toContain(singleWord('舞'));
  expect(made.indexOf(pairWord('广', '场'))).toBe(STRIDE);
});

it('no word of the index begins another, but the filler itself', () => {
  const made = [...new Set(words('左a1', '1年1月a舞ab\u{20000}'))].filter(
    (word) => word !== FILLER,
  );
  for (const word of made) {
    expect(made.filter((other) => other !== word && other.startsWith(word))).toEqual([]);
    expect(word > FILLER && !word.startsWith(FILLER)).toBe(true);
  }
});

it('a place says its page, however long pages are', () => {
  const strides = [2, 40, 1, 70];
  const pages = new Pages(writeStrides(strides));
  expect(pages.count).toBe(4);
  expect(
    [0, 2 * STRIDE - 1, 2 * STRIDE, 42 * STRIDE, 43 * STRIDE, 113 * STRIDE - 1].map((at) =>
      pages.pageAt(at),
    ),
  ).toEqual([0, 0, 1, 2, 3, 3]);
  expect(pages.offsetOf(42 * STRIDE + 5)).toBe(5);
});

it('days are kept as steps', () => {
  expect(readComing({ from: 3, lastDays: [100, 0, 5] })).toEqual({
    from: 3,
    lastDays: [100, 100, 95],
  });
});

it('places are together at a distance', () => {
  const places = together(Int32Array.of(1, 5, 9), Int32Array.of(3, 6, 11), 2);
  expect([...places]).toEqual([1, 9]);
});
