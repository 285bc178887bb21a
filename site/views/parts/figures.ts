import type { Event } from '#content/model/event.ts';
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

/** How often a choice of events took place in each of the last twelve months; empty when never. */
export function monthlyCounts(
  portal: Portal,
  of: (event: Event) => boolean,
): { month: Month; count: number }[] {
  const months = [monthOf(portal.today)];
  while (months.length < MONTHS_SHOWN) months.unshift(previousMonth(months[0] as Month)); // never empty
  const held = portal.occurrences.filter(
    (occurrence) =>
      of(occurrence.event) && tookPlace(portal.today, occurrence, occurrence.event.state),
  );
  const byMonth = Map.groupBy(held, ({ day }) => monthOf(day));
  const counts = months.map((month) => ({ month, count: byMonth.get(month)?.length ?? 0 }));
  return counts.some(({ count }) => count > 0) ? counts : [];
}
