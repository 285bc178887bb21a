import { describe, expect, it } from 'vitest';
import type { PageDate } from '#site/search/format/dates.ts';
import { whenIn, whenOf } from './when.ts';

/** A Tuesday morning. */
const NOW = '2026-11-24T10:00';

const lines = (dates: PageDate[], now = NOW) =>
  whenOf(dates, now).map(({ state, text }) => (state ? `[${state}] ${text}` : text));

const hours = { start: '09:00', end: '11:30' };

describe('what a result says of its dates', () => {
  it.each<[string, PageDate[], string[]]>([
    ['one to come', [{ day: '2026-11-28', ...hours }], ['11月28日 周六 上午9点到11点半']],
    [
      'today, under way',
      [{ day: '2026-11-24', ...hours }],
      ['进行中 11月24日 周二 上午9点到11点半'],
    ],
    ['tomorrow', [{ day: '2026-11-25', start: '19:30' }], ['明天 11月25日 周三 晚上7点半开始']],
    ['all day', [{ day: '2026-12-05' }], ['12月5日 周六']],
    ['in another year', [{ day: '2027-07-27' }], ['2027年7月27日 周二']],
    ['several days', [{ day: '2026-12-05', lastDay: '2026-12-07' }], ['12月5日至7日']],
    ['over this year', [{ day: '2026-10-18' }], ['10月18日办过']],
    ['over in another', [{ day: '2024-10-18' }], ['2024年10月18日办过']],
    [
      'a series: the last and the next are known, the next is said',
      [{ day: '2026-11-20' }, { day: '2026-11-27' }, { day: '2026-12-04' }],
      ['下一场 11月27日 周五'],
    ],
    ['called off', [{ day: '2026-12-12', state: 'cancelled' }], ['[cancelled] 12月12日 周六']],
    ['full', [{ day: '2026-12-12', state: 'full' }], ['[full] 12月12日 周六']],
    ['called off, over', [{ day: '2026-10-12', state: 'cancelled' }], ['[cancelled] 10月12日']],
    [
      'the next is called off: the one after it',
      [{ day: '2026-11-24', start: '19:30', state: 'cancelled' }, { day: '2026-11-28' }],
      ['[cancelled] 今天 11月24日 周二 晚上7点半开始', '下一场 11月28日 周六'],
    ],
    [
      'moved',
      [{ day: '2026-12-05', movedFrom: '2026-11-28' }],
      ['[movedAway] 12月5日 周六 原定11月28日'],
    ],
  ])('%s', (_, dates, expected) => {
    expect(lines(dates)).toEqual(expected);
  });

  it('goes by the reader’s clock: what was next when the site was built may be over', () => {
    const dates = [
      { day: '2026-11-27', ...hours },
      { day: '2026-12-04', ...hours },
    ];
    expect(lines(dates, '2026-11-27T11:30')).toEqual(['下一场 12月4日 周五 上午9点到11点半']);
    expect(lines(dates, '2026-12-04T11:30')).toEqual(['12月4日办过']);
    expect(lines(dates, '2027-01-01T08:00')).toEqual(['2026年12月4日办过']);
  });

  it('of days that are asked for says these, a few of many', () => {
    const dates = [24, 25, 26, 27, 28].map((day) => ({ day: `2026-11-${day}` }));
    expect(whenIn(dates, NOW).map(({ text }) => text)).toEqual([
      '今天 11月24日 周二',
      '明天 11月25日 周三',
      '11月26日 周四',
      '还有2场',
    ]);
  });
});
