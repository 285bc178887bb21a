import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReadings } from '#site/search/build/readings.ts';
import { readReadings } from '#site/search/format/readings.ts';
import { comparison } from './likeness.ts';

const readings = readReadings(makeReadings(new Set('缝补嬢嬢')));
const like = (typed: string, text: string) => {
  const found = comparison(typed, readings)([...text]);
  return found && [...text].slice(found.start, found.end).join('');
};

describe('likeness to 大街上的缝补嬢嬢们', () => {
  const text = '大街上的缝补嬢嬢们';
  it.each([
    ['pinyin in full', 'fengbuniangniang', '缝补嬢嬢'],
    ['pinyin not yet finished', 'fengbunian', '缝补嬢'],
    ['initials', 'fbnn', '缝补嬢嬢'],
    ['characters and pinyin', '缝bu嬢n', '缝补嬢嬢'],
    ['a homophone', '缝补娘娘', '缝补嬢嬢'],
    ['one wrong', '缝衣嬢嬢', '缝补嬢嬢'],
    ['one missing', '缝嬢嬢们', '缝补嬢嬢们'],
    ['two swapped', '补缝嬢嬢', '缝补嬢嬢'],
    ['sh by its s', 'djs', '大街上'],
  ])('%s', (_, typed, expected) => {
    expect(like(typed, text)).toBe(expected);
  });

  it.each(['广场舞会', 'guangchang', 'zzzz', '街', '缝纫大娘'])('%s is not like it', (typed) => {
    expect(like(typed, text)).toBeNull();
  });
});

it('the same costs nothing, a homophone little, a slip more', () => {
  const cost = (typed: string) => comparison(typed, readings)([...'缝补嬢嬢'])?.cost ?? 9;
  expect(cost('缝补嬢嬢')).toBe(0);
  expect(cost('缝补娘嬢')).toBeGreaterThan(0);
  expect(cost('缝补的嬢')).toBeGreaterThan(cost('缝补娘娘'));
});

it('never throws, and finds what is within the text', () => {
  const any = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(any, any, (typed, text) => {
      const found = comparison(typed, readings)([...text]);
      if (found) expect(found.end).toBeLessThanOrEqual([...text].length);
    }),
  );
});
