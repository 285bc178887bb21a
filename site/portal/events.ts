import type { Event } from '#content/model/event.ts';
import { isRecurring } from '#content/model/schedule.ts';
import { scheduleText } from '#content/model/scheduleText.ts';
import { fateOf, nextOccurrence, tookPlace } from '#content/model/state.ts';
import { dateItem, placeText } from './occurrences.ts';
import { paths } from './paths.ts';
import { pictureOf, picturesOf } from './pictures.ts';
import type { Portal } from './portal.ts';
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
    /** When it is over for good. */
    lastDay: portal.occurrencesOf.get(event.slug)?.at(-1)?.lastDay,
    cover: pictureOf(portal, event.cover),
  };
}

export type EventCard = ReturnType<typeof eventCard>;

export const eventParams = (portal: Portal) => slugParams(portal.events);

export function eventView(portal: Portal, { slug }: { slug: string }) {
  const found = bySlug(portal.events, slug);
  if ('movedTo' in found) return { movedTo: paths.event(found.movedTo) };
  const event = found.item;
  const occurrences = portal.occurrencesOf.get(event.slug) ?? [];
  const dates = occurrences.map((occurrence) => dateItem(portal, occurrence));
  const coming = dates.filter(({ lastDay }) => lastDay >= portal.today);
  const next = nextOccurrence(portal.today, occurrences) ?? occurrences.at(-1);
  return {
    event,
    fate: fateOf('scheduled', event.state),
    qr: paths.qr(event.slug),
    text: textOf(portal, event.body),
    cover: pictureOf(portal, event.cover),
    when: scheduleText(event.schedule),
    place: placeText(portal, event),
    isRecurring: isRecurring(event.schedule),
    /** The date the page speaks of: the next one, or the last there was. */
    next: next && dateItem(portal, next),
    coming: coming.slice(0, DATES_SHOWN),
    pastCount: occurrences.filter((date) => tookPlace(portal.today, date, event.state)).length,
    lastDay: (dates.at(-1) ?? { lastDay: event.schedule.from }).lastDay,
    brand: portal.brands.find((brand) => brand.slug === event.brand),
    community: portal.communities.find((community) => community.slug === event.community),
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
