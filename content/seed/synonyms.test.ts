import { expect, it } from 'vitest';
import { loadSeed } from './load.ts';

const { synonyms, ...content } = loadSeed();
const text = JSON.stringify(content);

it('there are enough synonyms to begin with, each word once', () => {
  expect(synonyms.length).toBeGreaterThanOrEqual(60);
  expect(new Set(synonyms.map(({ word }) => word)).size).toBe(synonyms.length);
});

it.each(synonyms)('$word leads to words that the content has', ({ word, means }) => {
  expect(means.filter((mean) => !text.includes(mean))).toEqual([]);
  expect(means).not.toContain(word);
});
