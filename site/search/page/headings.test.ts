import { expect, it } from 'vitest';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { NO_HIGHLIGHT } from '#site/search/query/highlight.ts';
import type { PortalSearch } from '#site/search/query/portalSearch.ts';
import { statusText } from './headings.ts';
import type { ShownGroup } from './results.ts';

const TODAY = toEpochDay('2026-11-24');
const none = { meant: [], results: [], highlight: NO_HIGHLIGHT };
const group = (kind: ShownGroup['kind'], count: number, over: Partial<ShownGroup> = {}) => ({
  ...none,
  kind,
  pages: Array.from({ length: count }, (_, page) => page),
  ...over,
});
const weekend = {
  name: '周末',
  words: '',
  from: TODAY + 4,
  to: TODAY + 5,
  count: 5,
  dates: new Map(),
  pages: [],
};
const said = (typed: string, groups: ShownGroup[], isDone = true) =>
  statusText({
    kind: 'found',
    question: { typed, selection: {}, now: '2026-11-24T10:00', today: TODAY },
    search: {} as PortalSearch, // only numbers its pages
    groups,
    isDone,
  });

it.each<[string, ShownGroup[], string]>([
  ['左脚舞', [group('exact', 3)], '找到3条。'],
  ['左脚舞', [group('exact', 3), group('synonym', 2)], '找到3条，另有2条比较接近。'],
  ['左角舞', [group('expanded', 2)], '没有完全匹配“左角舞”的，下面2条比较接近。'],
  ['zjw', [group('sound', 13, { meant: ['左脚舞'] })], '按拼音找到“左脚舞”，13条。'],
  [
    '周末',
    [group('dated', 4, { dated: { ...weekend, answer: 'asked' } })],
    '周末（11月28日至29日）有5场活动。',
  ],
  [
    '周末 舞',
    [group('dated', 4, { dated: { ...weekend, words: '舞', answer: 'later' } })],
    '周末（11月28日至29日）没有和“舞”有关的活动，往后最近的是：',
  ],
  [
    '周末 舞',
    [
      group('dated', 4, { dated: { ...weekend, words: '舞', answer: 'other' } }),
      group('some', 2, { meant: ['舞'] }),
    ],
    '没有完全匹配“周末 舞”的，下面6条比较接近。',
  ],
  ['龘', [], '没有找到“龘”。'],
  [
    '🎉',
    [],
    '光有表情或标点，找不出什么。打几个字试试：活动名、地点、人名都行，也可以打“周末”“明天”。',
  ],
])('of %s it is said how it was found: %#', (typed, groups, sentence) => {
  expect(said(typed, groups)).toBe(sentence);
});

it('while more may be found, nothing is said to be missing', () => {
  expect(said('龘', [], false)).toBe('正在找……');
});
