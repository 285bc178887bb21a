import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const parts = (typed: string) =>
  parseQuery(typed).parts.map(({ ways }) => ways.map((way) => way.map((words) => words.join(''))));

describe('a query', () => {
  it('is parted by spaces, and each part must be there', () => {
    expect(parts('左脚舞　广场')).toEqual([[['左脚舞']], [['广场']]]);
  });

  it.each(['“左脚 舞会”', '"左脚 舞会"', '「左脚 舞会」'])('%s is exact', (typed) => {
    const { parts } = parseQuery(typed);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ isExact: true, ways: [[[...'左脚舞会']]] });
  });

  it.each(['舞 -广场', '舞 －广场', '舞 -“广场”'])('%s leaves out', (typed) => {
    const { parts, without } = parseQuery(typed);
    expect(parts).toHaveLength(1);
    expect(without).toEqual([[...'广场']]);
  });

  it.each([
    ['2024-01-05', '2024年1月5日'],
    ['2024/1', '2024年1月'],
    ['二〇二四年一月', '2024年1月'],
    ['一月二十五日', '1月25日'],
    ['1月5号', '1月5日'],
  ])('the date %s is found as %s too', (typed, written) => {
    expect(parts(typed)[0]?.at(-1)?.join('')).toBe(written);
  });

  it('a date parted by spaces is one word', () => {
    expect(parts('2024 年 1 月')).toEqual([[['2024年1月']]]);
  });

  it('a lunar day stays as it is said', () => {
    expect(parts('正月十五')).toEqual([[['正月十五']]]);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => void parseQuery(text)),
    );
    for (const text of ['"', '“', '--', '- -', '\u202e左脚', '👨‍👩‍👧', '\0', '-"', '“”'])
      parseQuery(text);
  });
});
