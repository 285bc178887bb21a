import { describe, expect, it } from 'vitest';
import { followsTitle } from './slug.ts';
import { slugFrom } from './slugFrom.ts';

it.each([
  ['缝补嬢嬢', 'feng-bu-niang-niang'],
  ['逢五遇·周五见', 'feng-wu-yu-zhou-wu-jian'],
  ['2026年春节,写春联!', '2026-nian-chun-jie-xie-chun-lian'],
  ['绿色出行', 'lv-se-chu-xing'],
  ['  Hello  世界 ', 'hello-shi-jie'],
  ['!!!', ''],
])('%s becomes %s', (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

describe('the slug follows the title', () => {
  const draft = { slug: 'bei-pu', title: '北浦', isPublished: false };
  it.each([
    ['when there is none', { typed: '', title: '北浦' }, true],
    ['while a draft is being typed', { typed: 'bei-pu', title: '北浦的', before: draft }, true],
    [
      'also when its slug has a number',
      { typed: 'bei-pu-2', title: '北浦的', before: { ...draft, slug: 'bei-pu-2' } },
      true,
    ],
    ['not when an editor wrote one', { typed: 'my-own', title: '北浦的', before: draft }, false],
    [
      'not when the one before was written by hand',
      { typed: 'my-own', title: '北浦的', before: { ...draft, slug: 'my-own' } },
      false,
    ],
    [
      'not once it has been public',
      { typed: 'bei-pu', title: '北浦的', before: { ...draft, isPublished: true } },
      false,
    ],
  ])('%s', (_, choice, expected) => {
    expect(followsTitle(choice)).toBe(expected);
  });
});
