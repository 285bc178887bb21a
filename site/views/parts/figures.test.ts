import { describe, expect, it } from 'vitest';
import { eventSchema } from '#content/model/event.ts';
import type { Occurrence } from '#content/model/schedule/occurrence.ts';
import { addDays, toDay } from '#content/model/time/day.ts';
import type { Portal } from '#site/portal/portal.ts';
import { figureSeries, monthlyCounts } from './figures.ts';

const figure = (label: string, asOf: number) => ({
  label,
  exactly: asOf,
  unit: '场',
  asOf,
  source: '公开报道',
});

it('figures of the same thing stand together, their years in order', () => {
  const series = figureSeries([figure('活动', 2025), figure('志愿者', 2024), figure('活动', 2023)]);
  expect(series.map(({ label }) => label)).toEqual(['活动', '志愿者']);
  expect(series[0]?.years.map(({ asOf }) => asOf)).toEqual([2023, 2025]);
});

describe('how often something took place in each month', () => {
  const event = eventSchema.parse({
    slug: 'wan-hui',
    title: '晚会',
    kind: '文化活动',
    place: '广场',
    summary: '晚会',
    schedule: { rules: [{ kind: 'once' }], from: '2025-01-01' },
  });
  const today = toDay('2026-11-24');
  const on = (text: string, status: Occurrence['status'] = 'scheduled') => {
    const day = toDay(text);
    return { day, lastDay: day, originalDay: day, status, event };
  };
  const counts = (...occurrences: ReturnType<typeof on>[]) =>
    monthlyCounts({ today, occurrences } as unknown as Portal, () => true); // all it looks at

  it('covers twelve months up to the present one, quiet ones too', () => {
    const months = counts(on('2026-11-02'), on('2026-11-23'), on('2025-12-31'), on('2025-11-30'));
    expect(months.map(({ month }) => month)).toEqual([
      '2025-12',
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((m) => `2026-${m}`),
    ]);
    expect(months.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it('counts nothing that was called off, moved away, or is still to come', () => {
    const tomorrow = addDays(today, 1);
    expect(
      counts(on('2026-11-02', 'cancelled'), on('2026-11-03', 'movedAway'), on(tomorrow)),
    ).toEqual([]);
  });
});
