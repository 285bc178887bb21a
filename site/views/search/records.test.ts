import { describe, expect, it } from 'vitest';
import { portalFrom } from '#site/portal/portal.ts';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { searchRecords } from './records.ts';

const sample = samplePortal({
  today: '2026-11-24',
  brands: [{ slug: 'niang-niang', name: '缝补嬢嬢', programmes: ['缝补'], founded: '2023-05' }],
  events: [
    {
      slug: 'mei-zhou',
      title: '逢五遇·周五见',
      brand: 'niang-niang',
      isFree: true,
      audiences: ['elders'],
      schedule: {
        rules: [{ kind: 'weekly', weekdays: [5] }],
        from: '2026-11-20',
        until: '2027-03-31',
      },
    },
    {
      slug: 'ban-guo',
      title: '书画展',
      schedule: { rules: [{ kind: 'once' }], from: '2026-10-23', days: 3 },
      outcome: { attendance: 200, summary: '来了很多人。' },
    },
    { slug: 'qu-xiao', title: '取消了的', state: 'cancelled', notice: '下雨。' },
  ],
  stories: [
    {
      slug: 'zhen-xian',
      title: '针线',
      date: '2026-11-01',
      brand: 'niang-niang',
      events: ['mei-zhou'],
    },
  ],
});
const portal = portalFrom(
  {
    ...sample.content(),
    pages: ['about', 'privacy', 'accessibility'].map((slug) => ({
      slug,
      title: slug,
      summary: '说明。',
      id: slug,
      updatedAt: '2026-11-01T00:00:00.000Z',
      body: null,
    })),
  },
  sample.today,
  [],
);

const records = new Map(searchRecords(portal).map((record) => [record.url, record]));
const record = (url: string) => records.get(url);

describe('the records of the search', () => {
  it('are every page of the content, each once', () => {
    expect([...records.keys()].sort()).toEqual([
      ...['/about/', '/accessibility/', '/brands/niang-niang/'],
      ...['/events/ban-guo/', '/events/mei-zhou/', '/events/qu-xiao/', '/figures/'],
      ...['/privacy/', '/stories/zhen-xian/'],
    ]);
  });

  it('of an event that comes round: its facts, its facets and every date', () => {
    const event = record('/events/mei-zhou/');
    expect(event).toMatchObject({
      title: '逢五遇·周五见',
      type: 'event',
      facets: { kind: ['文化活动'], brand: ['缝补嬢嬢'], year: ['2026'] },
      lastDay: '2027-03-26',
    });
    expect(event?.pieces).toEqual(
      expect.arrayContaining(['11月27日 周五', '地点', '桃源湖广场', '免费', '老人', '缝补嬢嬢']),
    );
    expect([event?.days[0], event?.days.at(-1)]).toEqual(['2026-11-20', '2027-03-26']);
    expect(event?.days).toHaveLength(19);
    expect(event?.dates.map(({ day }) => day)).toEqual(event?.days);
    expect(event?.comingCount).toBe(18);
  });

  it('of an event that is over: what came of it first, its first day and its last', () => {
    const event = record('/events/ban-guo/');
    expect(event?.pieces.slice(0, 3)).toEqual(['办得怎么样', '200人 参加', '来了很多人。']);
    expect(event?.days).toEqual(['2026-10-23', '2026-10-25']);
    expect(event?.lastDay).toBe('2026-10-25');
    expect(event?.pieces).not.toContain('怎么参加');
  });

  it('of an event that is called off: why', () => {
    expect(record('/events/qu-xiao/')?.pieces[0]).toBe('取消 下雨。');
    expect(record('/events/qu-xiao/')?.dates).toMatchObject([
      { day: '2026-12-04', fate: 'cancelled' },
    ]);
  });

  it('of a story: its day, and the names of what it tells of, a piece each', () => {
    const story = record('/stories/zhen-xian/');
    expect(story?.pieces.slice(-2)).toEqual(['缝补嬢嬢', '逢五遇·周五见']);
    expect(story).toMatchObject({
      facets: { brand: ['缝补嬢嬢'], year: ['2026'] },
      days: ['2026-11-01'],
      lastDay: '2026-11-01',
    });
  });

  it('of a brand: its facts, and no day', () => {
    const brand = record('/brands/niang-niang/');
    expect(brand?.pieces.slice(0, 5)).toEqual([
      '一个品牌。',
      '创立',
      '2023年5月',
      '做什么',
      '缝补',
    ]);
    expect(brand).toMatchObject({ days: [], lastDay: undefined });
  });
});
