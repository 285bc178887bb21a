import type { Day } from '#content/model/day.ts';
import type { Event } from '#content/model/event.ts';
import { endOf } from '#content/model/occurrence.ts';
import { isRecurring } from '#content/model/schedule.ts';
import { scheduleText } from '#content/model/scheduleText.ts';
import { fateOf, nextOccurrence, tookPlace } from '#content/model/state.ts';
import { datesToCarry } from './feeds.ts';
import { dateItem, placeText } from './occurrences.ts';
import { paths } from './paths.ts';
import { pictureOf, picturesOf } from './pictures.ts';
import type { EventOccurrence, Portal } from './portal.ts';
import { bySlug, slugParams } from './staticPaths.ts';
import { storyCards } from './stories.ts';
import { textOf } from './text.ts';

const DATES_SHOWN = 12;

/** What a list shows of an event. */
export function eventCard(portal: Portal, event: Event) {
  return {
    path: paths.event(event.slug),
    title: event.title,
    summary: event.summary,
    kind: event.kind,
    when: scheduleText(event.schedule),
    place: placeText(portal, event),
    fate: fateOf('scheduled', event.state),
    isDemo: event.isDemo,
    overAt: overAt(portal, event),
    cover: pictureOf(portal, event.cover),
  };
}

/** The minute an event is over for good: `2026-12-04T11:30`, in Shanghai. */
function overAt({ occurrencesOf }: Portal, { slug, schedule }: Event): string {
  const ends = (occurrencesOf.get(slug) ?? []).map(endOf).sort();
  return ends.at(-1) ?? endOf({ ...schedule, lastDay: schedule.from });
}

export type EventCard = ReturnType<typeof eventCard>;

export const eventParams = (portal: Portal) => slugParams(portal.events);

/** The events that have a share card: those that are not over. */
export const cardParams = (portal: Portal) =>
  portal.events
    .filter((event) => overAt(portal, event) > portal.today)
    .map(({ slug }) => ({ slug }));

/** What the share card of an event says. It names no single date of many, so that it holds for long. */
export function eventCardView(portal: Portal, slug: string) {
  const event = portal.events.find((candidate) => candidate.slug === slug);
  if (!event) throw new Error(`There is no event ${slug}.`);
  return { ...cardWords(portal, event), siteName: portal.site.name };
}

const cardWords = (portal: Portal, event: Event) => ({
  title: event.title,
  when: scheduleText(event.schedule),
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

const dateToCarry = (slug: string, occurrence: EventOccurrence): DateToCarry => ({
  day: occurrence.day,
  lastDay: occurrence.lastDay,
  ends: endOf(occurrence),
  file: paths.dateFile(slug, occurrence.originalDay),
});

export function eventView(portal: Portal, { slug }: { slug: string }) {
  const found = bySlug(portal.events, slug);
  if ('movedTo' in found) return { movedTo: paths.event(found.movedTo) };
  const event = found.item;
  const occurrences = portal.occurrencesOf.get(event.slug) ?? [];
  const dates = occurrences.map((occurrence) => dateItem(portal, occurrence));
  const coming = dates.filter(({ lastDay }) => lastDay >= portal.today);
  const brand = portal.brands.find(({ slug }) => slug === event.brand);
  const community = portal.communities.find(({ slug }) => slug === event.community);
  const next = nextOccurrence(portal.today, occurrences) ?? occurrences.at(-1);
  return {
    event,
    fate: fateOf('scheduled', event.state),
    qr: paths.qr(event.slug),
    card:
      overAt(portal, event) > portal.today
        ? { path: paths.card(event.slug), alt: cardText(portal, event) }
        : undefined,
    file: paths.eventFile(event.slug),
    toCarry: datesToCarry(portal, event.slug).map((occurrence) =>
      dateToCarry(event.slug, occurrence),
    ),
    text: textOf(portal, event.body),
    cover: pictureOf(portal, event.cover),
    when: scheduleText(event.schedule),
    place: placeText(portal, event),
    isRecurring: isRecurring(event.schedule),
    /** The date the page speaks of: the next one, or the last there was. */
    next: next && dateItem(portal, next),
    coming: coming.slice(0, DATES_SHOWN),
    /** The dates that search engines are told of: those to come, or the last there was. */
    told: coming.length > 0 ? coming.slice(0, DATES_SHOWN) : dates.slice(-1),
    pastCount: occurrences.filter((date) => tookPlace(portal.today, date, event.state)).length,
    overAt: overAt(portal, event),
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
  const isComing = ({ slug }: Event) =>
    (portal.occurrencesOf.get(slug) ?? []).some(({ lastDay }) => lastDay >= portal.today);
  const isYearly = ({ schedule }: Event) =>
    schedule.rules.some(({ kind }) => kind === 'yearlyLunar' || kind === 'yearlySolarTerm');
  const coming = portal.events.filter(isComing);
  const cards = (events: Event[]) => events.map((event) => eventCard(portal, event));
  return {
    standing: cards(coming.filter((event) => isRecurring(event.schedule) && !isYearly(event))),
    festivals: cards(coming.filter(isYearly)),
    single: cards(
      coming
        .filter(({ schedule }) => !isRecurring(schedule))
        .toSorted((a, b) => (a.schedule.from < b.schedule.from ? -1 : 1)),
    ),
  };
}
