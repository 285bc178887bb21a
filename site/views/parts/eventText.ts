import type { Event } from '#content/model/event.ts';
import type { Occurrence } from '#content/model/schedule/occurrence.ts';
import type { Fate } from '#content/model/state.ts';
import { paths } from '#site/paths.ts';
import type { Stored } from '#site/portal/content.ts';
import type { Portal } from '#site/portal/portal.ts';
import { address, carry as words } from '#site/words.ts';
import { placeText } from './dates.ts';
import { venueNamed } from './names.ts';
import { stateText } from './stateText.ts';

/** When what is said of an event was last changed, as an ISO instant: in itself, at its venue, or at another given moment. */
export function stampOf(portal: Portal, event: Stored<Event>, others: string[] = []): string {
  const stamps = [event.updatedAt, portal.venue(event.venue)?.updatedAt, ...others].filter(
    (stamp) => stamp !== undefined,
  );
  const latest = Math.max(...stamps.map((stamp) => Date.parse(stamp)));
  return new Date(latest).toISOString();
}

/** What to warn of before a title, where nothing but words is shown: `【取消】`. */
export const warningOf = (fate: Fate): string => {
  const warning = stateText(fate);
  return warning && `【${warning}】`;
};

/** Names one date of an event for good: the day it was planned for, and its number where that day has several. */
export function dateKeyOf(
  portal: Portal,
  slug: string,
  { originalDay, start, end }: Occurrence,
): string {
  const ofTheDay = portal
    .datesOf(slug)
    .filter((other) => other.originalDay === originalDay && other.status !== 'movedAway');
  const at = ofTheDay.findIndex((other) => other.start === start && other.end === end);
  const key = originalDay.replaceAll('-', '');
  return at > 0 ? `${key}-${at + 1}` : key;
}

/** Where an event takes place, as a map or a stranger can find it: the place, its street, the sub-district. */
export function placeOf(portal: Portal, event: Event): string {
  const place = placeText(portal, event).replaceAll('\u00a0', ' ');
  if (!event.venue && !event.place) return event.online ?? place;
  return [place, addressOf(portal, event)].join('，');
}

/** The street of the venue, or the sub-district. */
export const addressOf = (portal: Portal, event: Event): string =>
  venueNamed(portal, event.venue)?.address ?? address;

/** Whom to ask, and the number. */
export const contactText = ({ contact, phone }: Pick<Event, 'contact' | 'phone'>): string =>
  [contact, phone].filter(Boolean).join(' ');

/** An event in plain lines, for calendars and feeds; the address of its page comes last. */
export function eventText(
  event: Event,
  { note, base }: { note?: string | undefined; base: URL },
): string {
  const { summary, notice, howToJoin, online, slug, isDemo } = event;
  const contact = contactText(event);
  const lines = [
    isDemo && words.demo,
    note,
    notice,
    summary,
    howToJoin && words.howToJoin(howToJoin),
    contact && words.contact(contact),
    online && words.online(online),
    new URL(paths.event(slug), base).href,
  ];
  return lines.filter(Boolean).join('\n');
}
