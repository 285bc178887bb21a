import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clausesOf, unbrokenParts } from './phrases.ts';

it('a headline breaks between words', () => {
  expect(unbrokenParts('文化与志愿服务')).toEqual(['文化', '与志愿', '服务']);
});

it('our own names stay whole', () => {
  expect(unbrokenParts('鹿城的左脚舞')).toEqual(['鹿城的', '左脚舞']);
  expect(unbrokenParts('14位缝补嬢嬢')).toContain('缝补嬢嬢');
  expect(unbrokenParts('逢五遇·周五见：便民服务')[0]).toBe('逢五遇·周五见：');
});

it.each([
  ['嬢嬢们的针线', '嬢嬢们的|针线'],
  ['四个品牌一起摆摊', '四个|品牌|一起|摆摊'],
  ['废旧衣物改造展', '废旧|衣物|改造展'],
  ['11月23日至29日的活动', '11月23日|至29日的|活动'],
  ['2026年12月14日至20日', '2026年|12月14日|至20日'],
  ['11月24日 周二', '11月24日 |周二'],
  ['周六 上午9点到中午12点', '周六 |上午9点|到中午12点'],
  ['每周三、六 晚上7点半开始', '每周三、六 |晚上7点半开始'],
  ['看“板凳会”去', '看“板凳会”去'],
])('%s breaks as %s', (text, expected) => {
  expect(unbrokenParts(text).join('|')).toBe(expected);
});

it('a headline breaks between its clauses, and inside those only that are longer than a line', () => {
  const said = (text: string) =>
    clausesOf(text).map(({ phrases, isShort }) => (isShort ? phrases.join('') : phrases));
  expect(said('优秀领读人：这一年的好声音')).toEqual(['优秀领读人：', '这一年的好声音']);
  expect(said('14位嬢嬢和一间缝补驿站')).toEqual([['14位', '嬢嬢', '和一间', '缝补驿站']]);
});

it('punctuation stays with its word: no line begins with a comma or ends with an opening bracket', () => {
  expect(unbrokenParts('逢五遇·周五见：便民服务')).not.toContain('：');
  expect(unbrokenParts('来看“小院里的戏”')).toContain('“小院里的戏”');
});

it('nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unbrokenParts(text).join('')).toBe(text);
      expect(
        clausesOf(text)
          .flatMap(({ phrases }) => phrases)
          .join(''),
      ).toBe(text);
    }),
  );
});
