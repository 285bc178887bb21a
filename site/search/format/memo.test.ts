import { expect, it } from 'vitest';
import { Memo } from './memo.ts';

function counting(limit?: number) {
  const asked: string[] = [];
  const memo = new Memo(async (key: string) => {
    asked.push(key);
    if (key === 'broken') throw new Error('broken');
    return key.toUpperCase();
  }, limit);
  return { memo, asked };
}

it('loads what belongs to a key once, also while it is still loading', async () => {
  const { memo, asked } = counting();
  expect(await Promise.all([memo.get('a'), memo.get('a'), memo.get('b')])).toEqual(['A', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
});

it('loads again after a failure', async () => {
  const { memo, asked } = counting();
  await expect(memo.get('broken')).rejects.toThrow('broken');
  await expect(memo.get('broken')).rejects.toThrow('broken');
  expect(asked).toEqual(['broken', 'broken']);
});

it('keeps the last that were asked for', async () => {
  const { memo, asked } = counting(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await memo.get(key);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
