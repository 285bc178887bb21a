import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, line, lines } from './text.ts';

const problem = (text: unknown, schema = line(10)) =>
  schema.safeParse(text).error?.issues[0]?.message;

describe('a line', () => {
  it.each(['缝补嬢嬢', 'a', '👨‍👩‍👧 全家', 'é', '，', '１２３'])('may be %j', (text) => {
    expect(problem(text)).toBeUndefined();
  });

  it.each([
    [undefined, '请填写此项。Fill this in.'],
    [12, '请填写此项。Fill this in.'],
    ['', '请填写此项。Fill this in.'],
    [' \u3000', '请填写此项。Fill this in.'],
    ['一二三四五六七八九十一', '最多 10 个字。At most 10 characters.'],
  ])('%j is refused', (text, sentence) => expect(problem(text)).toBe(sentence));

  it.each([
    '\u200B',
    'a\u200Bb',
    'a\0',
    'a\nb',
    'a\rb',
    'a\tb',
    '\u202Ea',
    '\uD800',
    'a\u2028b',
    'a\u200Db',
  ])('%j has an invisible character in it', (text) =>
    expect(problem(text)).toMatch(/看不见的字符|请填写/),
  );

  it('piled marks are refused', () => {
    expect(problem(`a${'\u0301'.repeat(9)}`)).toMatch(/太多符号/);
  });

  it('of several lines may break, but not end a line as old systems did', () => {
    expect(problem('一\n二', lines(10))).toBeUndefined();
    expect(problem('一\r\n二', lines(10))).toMatch(/看不见/);
  });
});

describe('a cleaned text', () => {
  it('has lost what nobody sees', () => {
    expect(cleaned('\uFEFF桃源\u200B湖\0', { isLine: true })).toBe('桃源湖');
    expect(cleaned('一\r\n二\t三', { isLine: false })).toBe('一\n二 三');
    expect(cleaned('一\r\n二', { isLine: true })).toBe('一 二');
    expect(cleaned('👨‍👩‍👧', { isLine: true })).toBe('👨‍👩‍👧');
  });

  it('is clean, whatever it was, and passes unless it is empty or piled up', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const isLine of [true, false]) {
          const clean = cleaned(text, { isLine });
          expect(cleaned(clean, { isLine })).toBe(clean);
          const message = problem(clean, isLine ? line(400) : lines(400));
          expect(message ?? '').not.toMatch(/看不见/);
        }
      }),
    );
  });
});
