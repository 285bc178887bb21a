import { describe, expect, it } from 'vitest';
import { figureSchema, formatFigure } from './figure.ts';

const given = { label: '志愿者', unit: '人', asOf: 2024, source: '鹿城街道公开报道，2024年秋' };

const EITHER =
  '确切数字和“余”数，填一个且只填一个。Give either the exact number or the lower bound, and only one.';

describe('a figure', () => {
  it('reads as exact or as a lower bound', () => {
    expect(formatFigure(figureSchema.parse({ ...given, atLeast: 1300 }))).toBe('1300余人');
    expect(formatFigure(figureSchema.parse({ ...given, exactly: 132, unit: '场' }))).toBe('132场');
  });

  it('may be zero', () => {
    expect(formatFigure(figureSchema.parse({ ...given, exactly: 0 }))).toBe('0人');
  });

  it.each([
    ['neither', {}],
    ['both', { exactly: 1300, atLeast: 1300 }],
  ])('gives one number, not %s', (_, numbers) => {
    const issues = figureSchema.safeParse({ ...given, ...numbers }).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual([EITHER]);
  });

  it.each(['label', 'unit', 'asOf', 'source'])('is nothing without its %s', (key) => {
    const result = figureSchema.safeParse({ ...given, exactly: 1, [key]: undefined });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([[key]]);
  });

  it.each([
    ['a negative number', { exactly: -1 }],
    ['an empty source', { exactly: 1, source: '' }],
    ['a year long ago', { exactly: 1, asOf: 1999 }],
  ])('refuses %s', (_, part) => {
    expect(figureSchema.safeParse({ ...given, ...part }).success).toBe(false);
  });
});
