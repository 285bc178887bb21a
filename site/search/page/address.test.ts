import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

it('an address keeps what is typed and what is selected', () => {
  const asked = { typed: '左脚舞', selection: { type: 'story', year: '2026' } };
  expect(readAddress(writeAddress(asked.typed, asked.selection))).toEqual(asked);
  expect(writeAddress('', {})).toBe('');
});

it.each([
  ['?q=舞&类型=故事&社区=北浦社区', { type: 'story', community: '北浦社区' }],
  ['?时间=办过的', { time: 'past' }],
  ['?时间=2026-10-01~2026-10-31', { time: '2026-10-01~2026-10-31' }],
  [
    '?类别=健康服务&节日=中秋节&年份=2025&品牌=小棉袄',
    {
      kind: '健康服务',
      festival: '中秋节',
      year: '2025',
      brand: '小棉袄',
    },
  ],
])('a link of earlier days answers: %s', (query, selection) => {
  expect(readAddress(query).selection).toEqual(selection);
});

it('what it does not know is left alone', () => {
  expect(readAddress('?q=舞&utm=x&type=').selection).toEqual({});
});
