import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import {
  archiveFestivalParams,
  archiveFestivalView,
  archiveMonthParams,
  archiveMonthView,
  archiveView,
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
    expect(archiveFestivalParams(portal).map(({ slug }) => slug)).toEqual([
      'chun-jie',
      'zhong-qiu',
    ]);
    const { name, single, stories } = archiveFestivalView(portal, { slug: 'zhong-qiu' });
    expect([name, single.map(({ title }) => title), stories.map(({ title }) => title)]).toEqual([
      '中秋节',
      ['赏月'],
      ['中秋夜里的桂花香'],
    ]);
  });

  it('knows for the day of the build and two weeks on what happened on it in earlier years, single events first', () => {
    const { onThisDay } = archiveView(portal);
    expect(onThisDay).toHaveLength(15);
    expect(onThisDay[0]).toMatchObject({ day: '2026-11-24', events: [] });
    expect(onThisDay[1]?.events.map(({ title }) => title)).toEqual(['往年的', '每周二']);
  });
});
