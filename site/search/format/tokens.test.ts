import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasesOf, tokensOf } from './tokens.ts';

const words = (text: string) => tokensOf(text).map(({ word }) => word);

describe('a text in tokens', () => {
  it.each([
    ['full width and capitals are plain', 'ＡＢ１２', ['a', 'b', '12']],
    ['dots in the middle of any form are nothing', '逢五遇·周五见・到•底', [...'逢五遇周五见到底']],
    ['spaces are nothing', '左 脚　舞', [...'左脚舞']],
    ['a number is one token', '11月5日', ['11', '月', '5', '日']],
    ['a number does not begin with zeros', '2024年01月05日', ['2024', '年', '1', '月', '5', '日']],
    ['the colon of an hour ends nothing', '9:30', ['9', '30']],
    ['a clause ends where it ends', '来，看', ['来', '', '看']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('no phrase reaches across the end of a clause', () => {
    expect(phrasesOf(tokensOf('今天，天气。'))).toEqual([
      ['今', '天'],
      ['天', '气'],
    ]);
  });

  it('a token says where it stands, so that it can be marked', () => {
    const text = '👵在ＡＢ·缝';
    const last = tokensOf(text).at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('缝');
  });

  it('never throws, and stays within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
