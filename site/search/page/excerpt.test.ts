import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Highlight, wholePhrases } from '#site/search/query/highlight.ts';
import { parseQuery } from '#site/search/query/query.ts';
import { excerptOf, markedTitle, textFragment } from './excerpt.ts';

const SIMPLIFIED = new Map([
  ['縫', '缝'],
  ['補', '补'],
]);
const highlightOf = (typed: string): Highlight => {
  const fold = (character: string) => SIMPLIFIED.get(character) ?? character;
  return { phrases: wholePhrases(parseQuery(typed, fold)), fold };
};

const PIECES = ['2024年9月12日', '在大街上，逢五遇·周五见的摊子早早摆开。', '<b>缝补</b>驿站'];
const marked = (phrase: string) =>
  excerptOf(PIECES, highlightOf(phrase)).filter(({ isMatch }) => isMatch);

describe('an excerpt', () => {
  it('shows the piece that holds the words, as it is written, and marks them', () => {
    expect(marked('逢五遇周五见').map(({ text }) => text)).toEqual(['逢五遇·周五见']);
  });

  it('is plain text: what looks like markup is shown', () => {
    const parts = excerptOf(PIECES, highlightOf('缝补'));
    expect(parts.map(({ text }) => text)).toEqual(['<b>', '缝补', '</b>驿站']);
  });

  it('says what the page is about where only the title answers', () => {
    expect(excerptOf(PIECES, highlightOf('左脚舞'))[0]?.text).toBe(PIECES[1]);
  });

  it('cuts a long text around the words', () => {
    const parts = excerptOf(
      [`${'前'.repeat(200)}左脚舞${'后'.repeat(200)}`],
      highlightOf('左脚舞'),
    );
    expect(parts.map(({ text }) => text.slice(0, 3))).toEqual([
      '…',
      '前前前',
      '左脚舞',
      '后后后',
      '…',
    ]);
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(100);
  });

  it('leads to the place', () => {
    expect(textFragment(marked('逢五遇'))).toBe(`#:~:text=${encodeURIComponent('逢五遇')}`);
    expect(textFragment(excerptOf(PIECES, highlightOf('')))).toBe('');
  });

  it('marks the simplified characters that traditional ones were typed for, and the other way round', () => {
    expect(marked('縫補').map(({ text }) => text)).toEqual(['缝补']);
    expect(textFragment(marked('縫補'))).toBe(`#:~:text=${encodeURIComponent('缝补')}`);
    expect(markedTitle('老字号縫補铺', highlightOf('缝补'))).toContainEqual({
      at: 3,
      text: '縫補',
      isMatch: true,
    });
  });

  it('loses nothing of a title, whatever is marked', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(any, any, (title, typed) => {
        const parts = markedTitle(title, highlightOf(typed));
        expect(parts.map(({ text }) => text).join('')).toBe(title);
      }),
    );
  });
});
