import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, sentencesOf } from './aloud.ts';

describe('a text read aloud', () => {
  it('comes sentence by sentence', () => {
    expect(sentencesOf('她说：“拿来吧。”衣服就补好了！明天呢？再来')).toEqual([
      '她说：“拿来吧。”',
      '衣服就补好了！',
      '明天呢？',
      '再来',
    ]);
  });

  it('leaves out what has nothing to pronounce', () => {
    expect(sentencesOf(' 。 ！\n · — ')).toEqual([]);
  });

  it('loses no letter or digit of any text', () => {
    const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(letters(sentencesOf(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('an item read aloud', () => {
  it('is one sentence, with a breath between its parts', () => {
    expect(joined(['11月24日', '周二', '今天', '缝补驿站开门日'])).toBe(
      '11月24日，周二，今天，缝补驿站开门日',
    );
  });

  it('has no second mark where a part ends in one, and no part that cannot be pronounced', () => {
    expect(joined(['去哪里？', ' — ', '桃源湖\n  广场'])).toBe('去哪里？桃源湖 广场');
  });
});
