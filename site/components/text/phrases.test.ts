import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrasesOf } from './phrases.ts';

it('a headline breaks between words', () => {
  expect(phrasesOf('文化与志愿服务')).toEqual(['文化', '与', '志愿', '服务']);
});

it('our own names stay whole', () => {
  expect(phrasesOf('鹿城的左脚舞')).toEqual(['鹿城', '的', '左脚舞']);
  expect(phrasesOf('14位缝补嬢嬢')).toContain('缝补嬢嬢');
  expect(phrasesOf('逢五遇·周五见：便民服务')[0]).toBe('逢五遇·周五见：');
});

it('punctuation stays with its word: no line begins with a comma or ends with an opening bracket', () => {
  expect(phrasesOf('逢五遇·周五见：便民服务')).not.toContain('：');
  expect(phrasesOf('看“板凳会”去').some((phrase) => phrase.startsWith('“板凳'))).toBe(true);
});

it('nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(phrasesOf(text).join('')).toBe(text);
    }),
  );
});
