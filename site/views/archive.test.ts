import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import {
  archiveMonthParams,
  archiveMonthView,
  archiveOfParams,
  archiveOfView,
  archiveView,
  archiveYearOfParams,
  archiveYearOfView,
  type Records,
  yearView,
} from './archive.ts';

const on = (from: string, more: object = {}) => ({
  schedule: { rules: [{ kind: 'once' as const }], from, ...more },
});

const portal = samplePortal({
  today: '2026-11-24',
  events: [
    { slug: 'chun-lian', title: '义务写春联', ...on('2026-01-24') },
    { slug: 'zhong-qiu', title: '赏月', kind: '节日活动', ...on('2025-10-06') },
    { slug: 'yi-zhen', title: '义诊', ...on('2025-10-06') },
    { slug: 'qu-xiao', title: '取消了的', state: 'cancelled', ...on('2026-01-25') },
    { slug: 'wang-nian', title: '往年的', ...on('2025-11-25') },
    {
      slug: 'mei-zhou',
      title: '每周二',
      schedule: {
        rules: [{ kind: 'weekly', weekdays: [2] }],
        from: '2025-11-25',
        until: '2026-02-01',
      },
    },
  ],
  stories: [{ title: '中秋夜里的桂花香', date: '2025-10-08' }],
});

const titlesOf = ({ single, stories }: Records): string[][] => [
  single.map(({ title }) => title),
  stories.map(({ title }) => title),
];

describe('the archive', () => {
  it('has a page for each month in which something took place or was written, and leaves out what was called off', () => {
    expect(archiveMonthParams(portal).map(({ year, month }) => `${year}-${month}`)).toEqual([
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
    ]);
    const { single, standing } = archiveMonthView(portal, { year: '2026', month: '01' });
    expect(single.map(({ title }) => title)).toEqual(['义务写春联']);
    expect(standing.map(({ title, times }) => [title, times])).toEqual([['每周二', 4]]);
  });

  it('gives a festival what names it, and festival events on its day, but not whatever else fell on it', () => {
    expect(archiveOfParams('festivals')(portal).map(({ slug }) => slug)).toEqual([
      'chun-jie',
      'zhong-qiu',
    ]);
    const { name, records } = archiveOfView(portal, 'festivals', 'zhong-qiu');
    expect([name, records && titlesOf(records)]).toEqual([
      '中秋节',
      [['赏月'], ['中秋夜里的桂花香']],
    ]);
  });

  it('has a page for each year of a brand, a community, a venue and a festival, which says how much it holds', () => {
    expect(archiveYearOfParams('festivals')(portal)).toEqual([
      { slug: 'chun-jie', year: '2026' },
      { slug: 'zhong-qiu', year: '2025' },
    ]);
    const { years } = archiveOfView(portal, 'festivals', 'zhong-qiu');
    expect(years).toEqual([
      { name: '2025年', path: '/archive/festivals/zhong-qiu/2025/', stories: 1, events: 1 },
    ]);
    const year = archiveYearOfView(portal, 'festivals', { slug: 'zhong-qiu', year: '2025' });
    expect(titlesOf(year)).toEqual([['赏月'], ['中秋夜里的桂花香']]);
  });

  it('shows a year that holds much by its months, so that no page grows without end', () => {
    const much = samplePortal({
      today: '2026-11-24',
      stories: Array.from({ length: 130 }, (_, at) => ({
        date: `2025-${String((at % 12) + 1).padStart(2, '0')}-05`,
      })),
    });
    const { records, months } = yearView(much, { year: '2025' });
    expect(records).toBeUndefined();
    expect(months[0]).toEqual({ name: '1月', path: '/archive/2025/01/', stories: 11, events: 0 });
    expect(yearView(portal, { year: '2025' }).records).toBeDefined();
  });

  it('knows for the day of the build and two weeks on what happened on it in earlier years, single events first', () => {
    const { onThisDay } = archiveView(portal);
    expect(onThisDay).toHaveLength(15);
    expect(onThisDay[0]).toMatchObject({ day: '2026-11-24', events: [] });
    expect(onThisDay[1]?.events.map(({ title }) => title)).toEqual(['往年的', '每周二']);
  });
});
