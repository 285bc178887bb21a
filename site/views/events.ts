import type { Event } from '#content/model/event.ts';
import { endOf } from '#content/model/schedule/occurrence.ts';
import { isRecurring } from '#content/model/schedule/schedule.ts';
import { scheduleText } from '#content/model/schedule/text.ts';
import { type Fate, fateOf, nextOccurrence, tookPlace } from '#content/model/state.ts';
import { spanText, timesText } from '#content/model/time/dateText.ts';
import type { Day } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import type { EventOccurrence, Portal } from '#site/portal/portal.ts';
import { dateItem, placeText } from '#site/views/parts/dates.ts';
import { addressOf, dateKeyOf, warningOf } from '#site/views/parts/eventText.ts';
import { pictureOf, picturesOf } from '#site/views/parts/pictures.ts';
import { textOf } from '#site/views/parts/text.ts';
import { bySlug, slugParams } from './bySlug.ts';
import { storyCards } from './stories.ts';
import { datesToCarry } from './subscriptions.ts';

const DATES_SHOWN = 12;

/** What a list shows of an event. */
export function eventCard(portal: Portal, event: Event) {
  return {
    path: paths.event(event.slug),
    title: event.title,
    summary: event.summary,
    kind: event.kind,
    when: whenText(portal, event),
    place: placeText(portal, event),
    fate: eventFate(portal, event),
    isDemo: event.isDemo,
    overAt: overAt(portal, event),
    cover: pictureOf(portal, event.cover),
  };
}

const occurrencesOf = (portal: Portal, { slug }: Event): EventOccurrence[] =>
  portal.occurrencesOf.get(slug) ?? [];

/** The one occurrence of an event that takes place once, where it stands now; none if it comes round. */
function onlyOccurrence(portal: Portal, event: Event): EventOccurrence | undefined {
  if (isRecurring(event.schedule)) return undefined;
  return occurrencesOf(portal, event).find(({ status }) => status !== 'movedAway');
}

/** When an event takes place, in a sentence: its rule, or its one date where that has moved to. */
function whenText(portal: Portal, event: Event): string {
  const only = onlyOccurrence(portal, event);
  if (!only) return scheduleText(event.schedule);
  return `${spanText(only.day, only.lastDay)} ${timesText(only.start, only.end)}`;
}

/** What becomes of an event as a whole: of its one date, too. */
const eventFate = (portal: Portal, event: Event): Fate =>
  fateOf(onlyOccurrence(portal, event)?.status ?? 'scheduled', event.state);

/** The minute an event is over for good: `2026-12-04T11:30`, in Shanghai. What was called off or moved away counts for nothing, unless there is nothing else. */
function overAt(portal: Portal, event: Event): string {
  const all = occurrencesOf(portal, event);
  const standing = all.filter(({ status }) => status === 'scheduled');
  const ends = (standing.length > 0 ? standing : all).map(endOf).sort();
  return ends.at(-1) ?? endOf({ ...event.schedule, lastDay: event.schedule.from });
}

export type EventCard = ReturnType<typeof eventCard>;

export const eventParams = (portal: Portal) => slugParams(portal.events);

/** Whether an event is over, for good, before the day of the build. */
const isOver = (portal: Portal, event: Event): boolean => overAt(portal, event) <= portal.today;

/** The events that have a share card: those that are not over. */
export const cardParams = (portal: Portal) =>
  portal.events.filter((event) => !isOver(portal, event)).map(({ slug }) => ({ slug }));

/** What the share card of an event says. It names no single date of many, so that it holds for long. */
export function eventCardView(portal: Portal, slug: string) {
  const event = portal.events.find((candidate) => candidate.slug === slug);
  if (!event) throw new Error(`There is no event ${slug}.`);
  return { ...cardWords(portal, event), siteName: portal.site.name };
}

const cardWords = (portal: Portal, event: Event) => ({
  title: event.title,
  when: `${warningOf(eventFate(portal, event))}${whenText(portal, event)}`,
  where: placeText(portal, event).replaceAll('\u00a0', ' '),
});

/** The card in words, for those who do not see it. */
const cardText = (portal: Portal, event: Event): string =>
  Object.values(cardWords(portal, event)).join(' ');

/** A date of an event as its page lets it be carried away. */
export interface DateToCarry {
  day: Day;
  lastDay: Day;
  ends: string;
  file: string;
}

const dateToCarry = (portal: Portal, occurrence: EventOccurrence): DateToCarry => ({
  day: occurrence.day,
  lastDay: occurrence.lastDay,
  ends: endOf(occurrence),
  file: paths.dateFile(occurrence.event.slug, dateKeyOf(portal, occurrence)),
});

export function eventView(portal: Portal, { slug }: { slug: string }) {
  const event = bySlug(portal.events, slug);
  const occurrences = portal.occurrencesOf.get(event.slug) ?? [];
  const dates = occurrences.map((occurrence) => dateItem(portal, occurrence));
  const over = isOver(portal, event);
  const coming = over ? [] : dates.filter(({ lastDay }) => lastDay >= portal.today);
  const held = dates.filter(({ fate }) => fate !== 'movedAway');
  const brand = portal.brands.find(({ slug }) => slug === event.brand);
  const community = portal.communities.find(({ slug }) => slug === event.community);
  const next = nextOccurrence(portal.today, occurrences) ?? occurrences.at(-1);
  return {
    event,
    fate: eventFate(portal, event),
    qr: paths.qr(event.slug),
    card: over ? undefined : { path: paths.card(event.slug), alt: cardText(portal, event) },
    file: paths.eventFile(event.slug),
    toCarry: datesToCarry(portal, event.slug).map((occurrence) => dateToCarry(portal, occurrence)),
    text: textOf(portal, event.body),
    cover: pictureOf(portal, event.cover),
    when: whenText(portal, event),
    place: placeText(portal, event),
    address: addressOf(portal, event),
    isRecurring: isRecurring(event.schedule),
    /** The date the page speaks of: the next one, or the last there was. */
    next: next && dateItem(portal, next),
    coming: coming.slice(0, DATES_SHOWN),
    /** The dates that search engines are told of: those to come, or the last there was. */
    told: over ? held.slice(-1) : coming.slice(0, DATES_SHOWN),
    pastCount: occurrences.filter((date) => tookPlace(portal.today, date, event.state)).length,
    overAt: overAt(portal, event),
    isOver: over,
    brand,
    community,
    organizer: brand
      ? { name: brand.name, path: paths.brand(brand.slug) }
      : community && { name: community.name, path: paths.community(community.slug) },
    venue: portal.venues.find((venue) => venue.slug === event.venue),
    photos: picturesOf(portal, event.outcome?.photos ?? []),
    stories: storyCards(portal, {
      of: (story) => story.events.includes(event.slug) || story.slug === event.outcome?.story,
    }),
  };
}

/** The events page: the standing programmes, the festivals, and the single events that are still to come. */
export function eventsView(portal: Portal) {
  const isYearly = ({ schedule }: Event) =>
    schedule.rules.some(({ kind }) => kind === 'yearlyLunar' || kind === 'yearlySolarTerm');
  const coming = portal.events.filter((event) => !isOver(portal, event));
  const cards = (events: Event[]) => events.map((event) => eventCard(portal, event));
  return {
    standing: cards(coming.filter((event) => isRecurring(event.schedule) && !isYearly(event))),
    festivals: cards(coming.filter(isYearly)),
    single: cards(
      coming
        .filter(({ schedule }) => !isRecurring(schedule))
        .toSorted((a, b) => (overAt(portal, a) < overAt(portal, b) ? -1 : 1)),
    ),
  };
}
