import { expect, it } from 'vitest';
import { excerptParts } from './query.ts';

it('an excerpt comes in plain pieces, its matches marked', () => {
  const parts = excerptParts('在<mark>缝补</mark>驿站 &lt;b&gt;');
  expect(parts.map(({ text, isMatch }) => [text, isMatch])).toEqual([
    ['在', false],
    ['缝补', true],
    ['驿站 <b>', false],
  ]);
});

it('an entity is read once: what was written as &amp;lt; stays &lt;', () => {
  expect(excerptParts('&amp;lt;')[0]?.text).toBe('&lt;');
});
