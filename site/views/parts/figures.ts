import type { Figure } from '#content/model/figure.ts';
import { tookPlace } from '#content/model/state.ts';
import type { Month } from '#content/model/time/day.ts';
import { monthOf } from '#content/model/time/day.ts';
import { previousMonth } from '#content/model/time/month.ts';
import type { Portal } from '#site/portal/portal.ts';

/** What was counted, with its figure of each year in order. */
export interface FigureSeries {
  label: string;
  years: Figure[];
}

/** Figures by what they count, in the order in which they were first named. */
export function figureSeries(figures: Figure[]): FigureSeries[] {
  const byLabel = Map.groupBy(figures, ({ label, unit }) => `${label} ${unit}`);
  return [...byLabel.values()].map((years) => ({
    label: years[0]?.label ?? '',
    years: years.toSorted((a, b) => a.asOf - b.asOf),
  }));
}

const MONTHS_SHOWN = 12;

/** How often what has a trait took place in each of the last twelve months; empty when never. */
export function monthlyCounts(portal: Portal, trait: string): { month: Month; count: number }[] {
  const { today } = portal;
  const months = [monthOf(today)];
  while (months.length < MONTHS_SHOWN) months.unshift(previousMonth(months[0] as Month)); // never empty
  const held = portal.dates.of(trait).filter((date) => tookPlace(today, date, date.event.state));
  const byMonth = Map.groupBy(held, ({ day }) => monthOf(day));
  const counts = months.map((month) => ({ month, count: byMonth.get(month)?.length ?? 0 }));
  return counts.some(({ count }) => count > 0) ? counts : [];
}
