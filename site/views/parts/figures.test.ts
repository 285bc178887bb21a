import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { samplePortal } from '#site/testing/samplePortal.ts';
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
  type Once = Partial<z.input<typeof scheduleSchema>>;
  const on = (from: string, more: Once = {}) => ({
    brand: 'niang-niang',
    schedule: { rules: [{ kind: 'once' as const }], from, ...more },
  });
  const counts = (...events: ReturnType<typeof on>[]) =>
    monthlyCounts(
      samplePortal({ today: '2026-11-24', events, brands: [{ slug: 'niang-niang' }] }),
      'brand:niang-niang',
    );

  it('covers twelve months up to the present one, quiet ones too', () => {
    const months = counts(on('2026-11-02'), on('2026-11-23'), on('2025-12-31'), on('2025-11-30'));
    expect(months.map(({ month }) => month)).toEqual([
      '2025-12',
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((m) => `2026-${m}`),
    ]);
    expect(months.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it('counts nothing that was called off, moved away, or is still to come', () => {
    expect(
      counts(
        on('2026-11-02', { cancelled: [{ day: '2026-11-02' }] }),
        on('2026-11-03', { moved: [{ day: '2026-11-03', to: '2026-12-03' }] }),
        on('2026-11-25'),
      ),
    ).toEqual([]);
  });
});
