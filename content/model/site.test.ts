import { describe, expect, it } from 'vitest';
import { siteSchema } from './site.ts';

const site = (more: object = {}) =>
  siteSchema.safeParse({ name: '鹿城', description: '门户。', ...more });

describe('the site', () => {
  it.each([
    [
      'an announcement with its last day',
      { banner: '明天停电。', bannerUntil: '2026-11-30' },
      true,
    ],
    ['an announcement without one', { banner: '明天停电。' }, false],
    ['no announcement', {}, true],
    ['a number that has a name', { phones: [{ name: '便民热线', phone: '12345' }] }, true],
    ['a number that is none', { phones: [{ name: '便民热线', phone: '一二三' }] }, false],
    ['a fault report that is no address', { faultReport: 'javascript:alert(1)' }, false],
  ])('%s: %j is sound: %s', (_, more, isSound) => {
    expect(site(more).success).toBe(isSound);
  });
});
