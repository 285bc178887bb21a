import { toEpochDay } from '#site/search/format/epochDay.ts';
import { type LastDays, toSteps } from '#site/search/format/manifest.ts';
import type { Ordered } from './pageOrder.ts';

/** The last days of pages, which are in order; without those before `from`, if it is given. */
export function lastDaysOf(pages: readonly Ordered[], from = ''): LastDays {
  const days = pages.flatMap(({ lastDay }) => lastDay ?? []);
  const kept = days.filter((day) => day >= from).map(toEpochDay);
  return { undated: pages.length - days.length, steps: toSteps(kept) };
}
