import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import {
  archiveOfParams,
  archiveOfView,
  archiveYearOfParams,
  archiveYearOfView,
} from './archiveOf.ts';
import type { Records } from './archiveRecords.ts';

const on = (from: string, more: object = {}) => ({
  schedule: { rules: [{ kind: 'once' as const }], from, ...more },
});
const figure = (asOf: number) => ({
  label: '开展活动',
  exactly: 132,
  unit: '场',
  asOf,
  source: '公开报道',
});

const content = {
  brands: [{ slug: 'niang-niang', name: '缝补嬢嬢', figures: [figure(2024), figure(2025)] }],
  events: [
    { slug: 'chun-lian', title: '义务写春联', ...on('2026-01-24') },
    { slug: 'zhong-qiu', title: '赏月', kind: '节日活动' as const, ...on('2025-10-06') },
    { slug: 'yi-zhen', title: '义诊', ...on('2025-10-06') },
    {
      slug: 'gai-yi',
      title: '改衣',
      brand: 'niang-niang',
      isDemo: true,
      outcome: { attendance: 58 },
      ...on('2025-03-01'),
    },
    {
      slug: 'kai-men',
      title: '开门日',
      brand: 'niang-niang',
      schedule: { rules: [{ kind: 'weekly' as const, weekdays: [2] }], from: '2025-12-16' },
    },
  ],
  stories: [
    { title: '中秋夜里的桂花香', date: '2025-10-08' },
    { title: '针线', date: '2025-12-31', brand: 'niang-niang' },
  ],
};
const portal = samplePortal({ today: '2026-11-24', ...content });

const titlesOf = ({ single, stories }: Records): string[][] => [
  single.map(({ title }) => title),
  stories.map(({ title }) => title),
];

describe('the archive of a festival', () => {
  it('has what names it, and festival events on its day, but not whatever else fell on it', () => {
    expect(archiveOfParams('festivals')(portal).map(({ slug }) => slug)).toEqual([
      'chun-jie',
      'zhong-qiu',
    ]);
    const { name, records } = archiveOfView(portal, 'festivals', 'zhong-qiu');
    expect([name, records.map((of) => [of.year, ...titlesOf(of.records)])]).toEqual([
      '中秋节',
      [[2025, ['赏月'], ['中秋夜里的桂花香']]],
    ]);
  });

  it('has a page for each year, which says how much it holds', () => {
    expect(archiveYearOfParams('festivals')(portal)).toEqual([
      { slug: 'chun-jie', year: '2026' },
      { slug: 'zhong-qiu', year: '2025' },
    ]);
    const { years } = archiveOfView(portal, 'festivals', 'zhong-qiu');
    expect(years).toEqual([
      { name: '2025年', path: '/archive/festivals/zhong-qiu/2025/', stories: 1, events: 1 },
    ]);
    const { records } = archiveYearOfView(portal, 'festivals', { slug: 'zhong-qiu', year: '2025' });
    expect(titlesOf(records)).toEqual([['赏月'], ['中秋夜里的桂花香']]);
  });
});

describe('the archive of a brand', () => {
  const of2025 = archiveYearOfView(portal, 'brands', { slug: 'niang-niang', year: '2025' });

  it('is by year, the newest first, each with its own dates', () => {
    const { records } = archiveOfView(portal, 'brands', 'niang-niang');
    expect(
      records.map(({ year, records: { standing } }) => [
        year,
        ...standing.map(({ title, times, day, until }) => [title, times, day, until]),
      ]),
    ).toEqual([
      [2026, ['开门日', 46, '2026-01-06', '2026-11-17']],
      [2025, ['开门日', 3, '2025-12-16', '2025-12-30']],
    ]);
  });

  it('counts what took place, and says how much of it is demonstration', () => {
    const { held } = archiveOfView(portal, 'brands', 'niang-niang');
    expect(held).toEqual([
      {
        year: 2025,
        real: { times: 3, counted: 0, came: 0 },
        demo: { times: 1, counted: 1, came: 58 },
        asOf: '2025-12-31',
      },
      {
        year: 2026,
        real: { times: 46, counted: 0, came: 0 },
        demo: { times: 0, counted: 0, came: 0 },
        asOf: '2026-11-17',
      },
    ]);
    expect(of2025.lead).toBe('2025年办了4场活动（其中示例1场），写下1篇故事。');
  });

  it('shows of a year its months and the figures published of that year', () => {
    expect(of2025.months.map(({ month, times }) => [month, times])).toEqual([
      [3, 1],
      ...[4, 5, 6, 7, 8, 9, 10, 11].map((month) => [month, 0]),
      [12, 3],
    ]);
    expect(of2025.figures.map(({ figures }) => figures)).toEqual([[figure(2025)]]);
  });

  it('says until when a year can be cited: to its end, or while it lasts to the last that it lists', () => {
    const cited = (today: string, year: string) =>
      archiveYearOfView(samplePortal({ today, ...content }), 'brands', {
        slug: 'niang-niang',
        year,
      }).cited;
    expect(of2025.cited).toEqual({ site: '鹿城', asOf: '2025-12-31', hasDemos: true });
    expect(cited('2026-11-24', '2026')).toEqual({
      site: '鹿城',
      asOf: '2026-11-17',
      hasDemos: false,
    });
    // The same on each day until the list changes.
    expect(cited('2026-11-18', '2026')).toEqual(cited('2026-11-24', '2026'));
    expect(cited('2026-11-25', '2026').asOf).toBe('2026-11-24');
  });
});
