import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { archiveMonthParams, archiveMonthView, archiveView, yearView } from './archive.ts';

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
    const { records, cited } = archiveMonthView(portal, { year: '2026', month: '01' });
    const { single, standing } = records;
    expect(cited).toEqual({ site: '鹿城', asOf: '2026-01-31', hasDemos: false });
    expect(single.map(({ title }) => title)).toEqual(['义务写春联']);
    expect(standing.map(({ title, times, day, until }) => [title, times, day, until])).toEqual([
      ['每周二', 4, '2026-01-06', '2026-01-27'],
    ]);
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
