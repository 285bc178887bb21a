import { expect, it } from 'vitest';
import { together } from '#site/search/query/positions.ts';
import { BLOCK, termsOfPage } from './layout.ts';
import { bigramTerm, FILLER, tokenTerm } from './terms.ts';

const words = (title: string, body: string) =>
  termsOfPage(title, body, { fold: (character) => character, held: new Set() });

it('a page takes whole blocks, its title the first', () => {
  const made = words('左脚舞', '广场上跳。'.repeat(60));
  expect(made.length % BLOCK).toBe(0);
  expect(made.slice(0, 3)).toEqual([bigramTerm('左', '脚'), bigramTerm('脚', '舞'), FILLER]);
  expect(made.slice(0, BLOCK)).toContain(tokenTerm('舞'));
  expect(made.indexOf(bigramTerm('广', '场'))).toBe(BLOCK);
});

it('a title without a word takes its block too', () => {
  const made = words('🎉', '广场');
  expect(made.indexOf(bigramTerm('广', '场'))).toBe(BLOCK);
});

it('no word of the index begins another, but the filler itself', () => {
  const made = [...new Set(words('左a1', '1年1月a舞ab\u{20000}'))].filter(
    (word) => word !== FILLER,
  );
  for (const word of made) {
    expect(made.filter((other) => other !== word && other.startsWith(word))).toEqual([]);
    expect(word > FILLER && !word.startsWith(FILLER)).toBe(true);
  }
});

it('positions are together at a distance', () => {
  const positions = together(Int32Array.of(1, 5, 9), Int32Array.of(3, 6, 11), 2);
  expect([...positions]).toEqual([1, 9]);
});
