import type { EmblemName } from '#content/model/brand.ts';
import type { Event } from '#content/model/event.ts';
import { endOf } from '#content/model/schedule/occurrence.ts';
import { type Fate, fateOf } from '#content/model/state.ts';
import type { Day, Time } from '#content/model/time/day.ts';
import type { Traits } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import type { EventOccurrence, Portal } from '#site/portal/portal.ts';
import { event as eventWords } from '#site/words.ts';
import { traitsOf } from './options.ts';

/** One line of a list of dates: an occurrence with as much of its event as a list shows. */
export interface DateItem {
  path: string;
  title: string;
  kind: Event['kind'];
  day: Day;
  lastDay: Day;
  start: Time | undefined;
  end: Time | undefined;
  fate: Fate;
  /** When it is over: `2026-12-04T11:30`, in Shanghai. */
  ends: string;
  movedTo: Day | undefined;
  /** The day it was first planned for, when it has moved here. */
  movedFrom: Day | undefined;
  note: string | undefined;
  place: string;
  community: string | undefined;
  /** The mark of its brand. */
  emblem: EmblemName | undefined;
  /** What it can be chosen by. */
  traits: Traits;
}

export function dateItem(portal: Portal, occurrence: EventOccurrence): DateItem {
  const { event, day, lastDay, start, end, status, movedTo, originalDay, note } = occurrence;
  return {
    path: paths.event(event.slug),
    title: event.title,
    kind: event.kind,
    day,
    lastDay,
    start,
    end,
    fate: fateOf(status, event.state),
    ends: endOf(occurrence),
    movedTo,
    movedFrom: originalDay === day || status === 'movedAway' ? undefined : originalDay,
    note,
    place: placeText(portal, event),
    community: portal.communities.find(({ slug }) => slug === event.community)?.name,
    emblem: portal.brands.find(({ slug }) => slug === event.brand)?.emblem,
    traits: traitsOf(event),
  };
}

/** Where an event takes place, in words. */
export function placeText(portal: Portal, { venue, place, online }: Event): string {
  const name = portal.venues.find(({ slug }) => slug === venue)?.name;
  return [name, place, online && eventWords.online].filter(Boolean).join('\u00a0· ');
}

/** More dates than a list shows at first: in the days after a build the first ones fall away. */
export const DATES_KEPT = 24;

/** The dates from the day of the build on, at most `limit`; those of an event or of a choice of events. */
export function comingDates(
  portal: Portal,
  { limit, of = () => true }: { limit: number; of?: (event: Event) => boolean },
): DateItem[] {
  return portal.occurrences
    .filter(({ event, lastDay }) => lastDay >= portal.today && of(event))
    .slice(0, limit)
    .map((occurrence) => dateItem(portal, occurrence));
}
