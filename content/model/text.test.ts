import { describe, expect, it } from 'vitest';
import { readingMinutes } from './text.ts';

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
