import { type Event, KIND_SLUGS } from '#content/model/event.ts';
import { endOf } from '#content/model/schedule/occurrence.ts';
import { isRecurring } from '#content/model/schedule/schedule.ts';
import { scheduleText } from '#content/model/schedule/text.ts';
import { type Fate, fateOf, stands } from '#content/model/state.ts';
import { daysAndHoursText, dayTextIn, weekdayText } from '#content/model/time/dateText.ts';
import { addDays, type Day } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import { type EventOccurrence, keys, newestFirst, overAt } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { dateItem, placeText, SOON_DAYS } from '#site/views/parts/dates.ts';
import { addressOf, dateKeyOf, warningOf } from '#site/views/parts/eventText.ts';
import {
  brandAnswering,
  brandNamed,
  communityAnswering,
  communityNamed,
  venueReached,
} from '#site/views/parts/names.ts';
import { picturesOf } from '#site/views/parts/pictures.ts';
import { callOf, directionsTo, reachFacts } from '#site/views/parts/reach.ts';
import { stateText } from '#site/views/parts/stateText.ts';
import { textOf } from '#site/views/parts/text.ts';
import { event as words } from '#site/words.ts';
import { lastDayBefore } from './currentEvents.ts';
import { found } from './found.ts';
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
    overAt: overAtOf(portal, event),
    cover: portal.picture(event.cover),
    next: nextOfCard(portal, event),
  };
}

/** When an event that recurs is on next, if it is still on. Where its very next date is off, that is said first. */
function nextOfCard(portal: Portal, event: Event) {
  if (!isRecurring(event.schedule) || !stands(event.state)) return undefined;
  const rest = portal.notPast(portal.datesOf(event.slug));
  const next = rest.find(({ status }) => status !== 'movedAway');
  if (!next) return undefined;
  const { fate, day, ends, texts } = dateItem(portal, next);
  const when = `${texts.day} ${weekdayText(day)}`;
  const off = stands(fate) ? undefined : { state: stateText(fate), when };
  return { off, text: off ? texts.next : words.nextIs(when), until: ends };
}

/** The one occurrence of an event that takes place once, where it stands now; none if it comes round. */
function onlyOccurrence(portal: Portal, event: Event): EventOccurrence | undefined {
  if (isRecurring(event.schedule)) return undefined;
  return portal.datesOf(event.slug).find(({ status }) => status !== 'movedAway');
}

/** When an event takes place, in a sentence: its rule, or its one date where that has moved to. */
function whenText(portal: Portal, event: Event): string {
  const only = onlyOccurrence(portal, event);
  return only ? daysAndHoursText(only) : scheduleText(event.schedule);
}

/** What becomes of an event as a whole: of its one date, too. */
const eventFate = (portal: Portal, event: Event): Fate =>
  fateOf(onlyOccurrence(portal, event)?.status ?? 'scheduled', event.state);

const overAtOf = (portal: Portal, event: Event): string =>
  overAt(event, portal.datesOf(event.slug));

export type EventCard = ReturnType<typeof eventCard>;

export const eventParams = (portal: Portal) =>
  portal.programmes.of(keys.all).map(({ slug }) => ({ slug }));

/** Whether an event was over, for good, before the day of the build. */
const isOver = (portal: Portal, event: Event): boolean =>
  portal.isPast(lastDayBefore(overAtOf(portal, event)));

/** What the share card of an event says. It names no single date of many, so that it holds for long. */
export function eventCardView(portal: Portal, slug: string) {
  const event = found(portal.event(slug), slug);
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
  /** The day in words. */
  name: string;
  ends: string;
  file: string;
}

const dateToCarry = (portal: Portal, event: Event, occurrence: EventOccurrence): DateToCarry => ({
  day: occurrence.day,
  lastDay: occurrence.lastDay,
  name: dayTextIn(portal.thisYear, occurrence.day),
  ends: endOf(occurrence),
  file: paths.dateFile(event.slug, dateKeyOf(portal, event.slug, occurrence)),
});

export function eventView(portal: Portal, { slug }: { slug: string }) {
  const event = found(portal.event(slug), slug);
  const occurrences = portal.datesOf(slug);
  const over = isOver(portal, event);
  const rest = portal.notPast(occurrences);
  const coming = (over ? [] : rest).slice(0, DATES_SHOWN).map((date) => dateItem(portal, date));
  const held = occurrences.findLast(({ status }) => status !== 'movedAway');
  const brand = brandNamed(portal, event.brand);
  const community = communityNamed(portal, event.community);
  const venue = venueReached(portal, event.venue);
  const next = rest.find(({ status }) => status === 'scheduled') ?? occurrences.at(-1);
  const stories = [...portal.stories.of(keys.ofEvent(slug))];
  const told = portal.story(event.outcome?.story);
  if (told && !stories.some((story) => story.slug === told.slug)) stories.push(told);
  return {
    event,
    fate: eventFate(portal, event),
    qr: over ? undefined : paths.qr(event.slug),
    card: over ? undefined : { path: paths.card(event.slug), alt: cardText(portal, event) },
    file: paths.eventFile(event.slug),
    toCarry: datesToCarry(portal, slug).map((date) => dateToCarry(portal, event, date)),
    text: textOf(portal, event.body),
    cover: portal.picture(event.cover),
    when: whenText(portal, event),
    place: placeText(portal, event),
    address: addressOf(portal, event),
    isRecurring: isRecurring(event.schedule),
    /** The date the page speaks of: the next one, or the last there was. */
    next: next && dateItem(portal, next),
    coming,
    isSoon: coming[0] !== undefined && portal.isPast(addDays(coming[0].day, -SOON_DAYS - 1)),
    /** The dates that search engines are told of: those to come, or the last there was. */
    told: over
      ? [held].filter((date) => date !== undefined).map((date) => dateItem(portal, date))
      : coming,
    overAt: overAtOf(portal, event),
    isOver: over,
    brand,
    community,
    organizer: brand
      ? { name: brand.name, path: paths.brand(brand.slug) }
      : community && { name: community.name, path: paths.community(community.slug) },
    venue,
    call: whomToCall(portal, event),
    directions: venue && directionsTo(venue),
    reach: venue ? reachFacts(venue) : [],
    moreOfKind: moreOfKind(event, brand),
    photos: picturesOf(portal, event.outcome?.photos ?? []),
    stories: storyCards(portal, stories.sort(newestFirst)),
  };
}

/** The number of the event itself, or of who holds it, or of the place. */
const whomToCall = (portal: Portal, { contact, phone, brand, community, venue }: Event) =>
  callOf(
    { who: contact, phone },
    brandAnswering(portal, brand),
    communityAnswering(portal, community),
    calledAt(venueReached(portal, venue)),
  );

const calledAt = (venue: ReturnType<typeof venueReached>) =>
  venue && { who: venue.name, phone: venue.phone };

/** Where the next of its brand, or else of its kind, are listed: naming them here would change every page of the past. */
function moreOfKind({ kind }: Event, brand: { slug: string; name: string } | undefined) {
  return brand
    ? { name: brand.name, path: paths.option({ facet: 'brand', value: brand.slug }) }
    : { name: kind, path: paths.option({ facet: 'kind', value: KIND_SLUGS[kind] }) };
}
