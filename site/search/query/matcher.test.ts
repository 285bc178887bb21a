import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReadings } from '#site/search/build/readings.ts';
import { readSounds } from '#site/search/format/readings.ts';
import { matcher } from './matcher.ts';

const sounds = readSounds(makeReadings(new Set('缝补嬢嬢左脚舞广场夜')));
const TITLE = '广场之夜：一起跳左脚舞';

describe('a matcher of short texts', () => {
  it.each([
    '',
    '左脚',
    '左脚舞 广场',
    '“左脚舞”',
    '左腳舞',
    'zuojiao',
    'zjw',
    '左脚午',
    '左jiao',
    '广场 -义诊',
  ])('“%s” matches', (typed) => {
    expect(matcher(typed, sounds)(TITLE)).toBeGreaterThan(0);
  });

  it.each(['右手', '左脚 -广场', '“左 舞”', 'yizhen', '日一起跳广'])('“%s” does not', (typed) => {
    expect(matcher(typed, sounds)(TITLE)).toBe(0);
  });

  it('what holds the words comes before what is only like them', () => {
    const match = matcher('左脚舞', sounds);
    expect(match(TITLE)).toBeGreaterThan(match('左脚午'));
    expect(match('左脚午')).toBeGreaterThan(0);
  });

  it('does not cut a number in half', () => {
    expect(matcher('1月5日')('11月5日的活动')).toBe(0);
    expect(matcher('1月5日')('1月5日的活动')).toBe(1);
  });

  it('needs no sounds for what is typed letter by letter', () => {
    expect(matcher('左脚')(TITLE)).toBe(1);
    expect(matcher('zuojiao')(TITLE)).toBe(0);
  });

  it('never throws', () => {
    const any = fc.string({ unit: 'binary', maxLength: 1000 });
    fc.assert(
      fc.property(any, any, (typed, text) => void matcher(typed, sounds)(text)),
      { numRuns: 50 },
    );
  });
});
