import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, readingMinutes } from './text.ts';

describe('an excerpt', () => {
  it('of a short text is the text', () => {
    expect(excerpt('周五见一次。', 6)).toBe('周五见一次。');
    expect(excerpt('', 10)).toBe('');
  });

  it('joins lines and drops blanks at the ends', () => {
    expect(excerpt('  周五见一次,\n\n逢五  再见一次。 ', 40)).toBe('周五见一次, 逢五 再见一次。');
  });

  it.each(['。', '！', '？'])('ends after a sentence closed by %s in its second half', (mark) => {
    expect(excerpt(`来之前不用预约${mark}居民点单，社区派单`, 12)).toBe(`来之前不用预约${mark}`);
  });

  it('does not end with a sentence of its first half: it would say too little', () => {
    expect(excerpt('来之前问。不用预约，当天来也行', 10)).toBe('来之前问。不用预约…');
    expect(excerpt('来之前问问。不用预约，当天来也行', 10)).toBe('来之前问问。');
  });

  it.each(['，', '、', '；', '：', ',', ' '])('has no “%s” before its ellipsis', (mark) => {
    expect(excerpt(`居民点单${mark}社区派单，志愿者接单`, 6)).toBe('居民点单…');
  });

  it('does not part a character of two code units', () => {
    expect(excerpt('𠮷𠮷𠮷𠮷𠮷𠮷', 4)).toBe('𠮷𠮷𠮷…');
  });

  it('is never longer than its limit, and begins as the text begins', () => {
    const prose = fc.string({ unit: fc.constantFrom(...'居民点单。，！ \nab𠮷'), maxLength: 60 });
    fc.assert(
      fc.property(prose, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const result = excerpt(text, limit);
        expect([...result].length).toBeLessThanOrEqual(limit);
        const flat = text.replace(/\s+/g, ' ').trim();
        expect(flat.startsWith(result.replace(/…$/, ''))).toBe(true);
        expect(result === flat || /[…。！？]$/.test(result)).toBe(true);
      }),
    );
  });
});

describe('the minutes to read a text', () => {
  it.each([
    ['an empty text', '', 1],
    ['300 characters', '字'.repeat(300), 1],
    ['449 characters', '字'.repeat(449), 1],
    ['450 characters', '字'.repeat(450), 2],
    ['900 characters', '字'.repeat(900), 3],
    ['300 Latin words, two characters each', 'word '.repeat(300), 2],
    ['characters and words', `${'字'.repeat(300)} ${'word '.repeat(150)}`, 2],
    ['punctuation alone', '，。'.repeat(1000), 1],
  ])('of %s', (_, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});
