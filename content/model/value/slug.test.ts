import { describe, expect, it } from 'vitest';
import { isSlug, slugSchema } from './slug.ts';

describe('an address', () => {
  it.each(['feng-bu-niang-niang', 'a', '2026-04-lv-se-chu-xing', 'x'.repeat(80)])(
    'may be %s',
    (text) => {
      expect(isSlug(text)).toBe(true);
    },
  );

  it.each([
    '',
    '缝补嬢嬢',
    'Feng-bu',
    'feng_bu',
    'feng bu',
    'feng--bu',
    '-feng',
    'feng-',
    'fèng-bǔ',
    'feng/bu',
    'feng.bu',
    'feng\n',
    'x'.repeat(81),
  ])('is not “%s”', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  it('says what it may be', () => {
    const issues = slugSchema.safeParse('缝补嬢嬢').error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual([
      '网址只能用小写字母、数字和单个连字符，例如 feng-bu-niang-niang。Use lower-case letters, digits and single hyphens, as in feng-bu-niang-niang.',
    ]);
  });
});
