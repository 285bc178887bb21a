import { expect, it } from 'vitest';
import type { Media } from '#content/model/media.ts';
import { coversOf } from './covers.ts';

const cards = (covers: string) =>
  [...covers].map((id) => ({ cover: id === '-' ? undefined : ({ id } as Media) }));
const shown = (covers: string) => {
  const { layout, cards: shown } = coversOf(cards(covers));
  return `${layout} ${shown.map(({ cover }) => cover?.id ?? '-').join('')}`;
};

it.each([
  ['abcd', 'pictured abcd'],
  ['', 'pictured '],
  ['abcb', 'lines abc-'],
  ['a-cd', 'lines a-cd'],
  ['aaab', 'lines a--b'],
  ['aaaa', 'text ----'],
  ['-a---', 'text -----'],
])('a list of %s shows %s', (given, expected) => {
  expect(shown(given)).toBe(expected);
});
