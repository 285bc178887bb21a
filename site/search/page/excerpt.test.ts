import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markedTitle, phrasesIn, textFragment } from './excerpt.ts';

const PIECES = ['2024年9月12日', '在大街上，逢五遇·周五见的摊子早早摆开。', '<b>缝补</b>驿站'];
const marked = (phrase: string) =>
  excerptOf(PIECES, phrasesIn([phrase])).filter(({ isMatch }) => isMatch);

describe('an excerpt', () => {
  it('shows the piece that holds the words, as it is written, and marks them', () => {
    expect(marked('逢五遇周五见').map(({ text }) => text)).toEqual(['逢五遇·周五见']);
  });

  it('is plain text: what looks like markup is shown', () => {
    const parts = excerptOf(PIECES, phrasesIn(['缝补']));
    expect(parts.map(({ text }) => text)).toEqual(['<b>', '缝补', '</b>驿站']);
  });

  it('says what the page is about where only the title answers', () => {
    expect(excerptOf(PIECES, phrasesIn(['左脚舞']))[0]?.text).toBe(PIECES[1]);
  });

  it('cuts a long text around the words', () => {
    const parts = excerptOf(
      [`${'前'.repeat(200)}左脚舞${'后'.repeat(200)}`],
      phrasesIn(['左脚舞']),
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
    expect(textFragment(excerptOf(PIECES, []))).toBe('');
  });

  it('loses nothing of a title, whatever is marked', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(any, any, (title, typed) => {
        const parts = markedTitle(title, phrasesIn([typed]));
        expect(parts.map(({ text }) => text).join('')).toBe(title);
      }),
    );
  });
});
