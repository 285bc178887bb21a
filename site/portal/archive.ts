import { yearOf } from '#content/model/day.ts';
import { tookPlace } from '#content/model/state.ts';
import { type DateItem, dateItem } from './occurrences.ts';
import type { Portal } from './portal.ts';
import { storyCards } from './stories.ts';

/** An event as a year's archive lists it: its first date that year, and how often it took place. */
export interface ArchivedEvent extends DateItem {
  times: number;
}

/** The years something happened or was written in, newest first. */
export function archiveYears({ occurrences, stories, today }: Portal): number[] {
  const years = [
    ...occurrences.filter(({ day }) => day <= today).map(({ day }) => yearOf(day)),
    ...stories.map(({ date }) => yearOf(date)),
  ];
  return [...new Set(years)].sort((a, b) => b - a);
}

export const yearParams = (portal: Portal) =>
  archiveYears(portal).map((year) => ({ year: String(year) }));

export function yearView(portal: Portal, params: { year: string }) {
  const year = Number(params.year);
  const past = portal.occurrences.filter(
    (occurrence) =>
      yearOf(occurrence.day) === year &&
      tookPlace(portal.today, occurrence, occurrence.event.state),
  );
  const byEvent = Map.groupBy(past, ({ event }) => event.slug);
  const events: ArchivedEvent[] = [...byEvent.values()].flatMap(([first, ...more]) =>
    first ? [{ ...dateItem(portal, first), times: more.length + 1 }] : [],
  );
  return {
    year,
    years: archiveYears(portal),
    stories: storyCards(portal, { of: ({ date }) => yearOf(date) === year }),
    single: events.filter(({ times }) => times === 1),
    standing: events.filter(({ times }) => times > 1),
  };
}

export const archiveView = (portal: Portal) =>
  archiveYears(portal).map((year) => {
    const { stories, single, standing } = yearView(portal, { year: String(year) });
    return { year, stories: stories.length, events: single.length + standing.length };
  });
