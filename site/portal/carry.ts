import type { Event } from '#content/model/event.ts';
import { address, carry as words } from '#site/words.ts';
import { placeText } from './occurrences.ts';
import { paths } from './paths.ts';
import type { Portal } from './portal.ts';
import type { Stored } from './read.ts';

/** When what is said of an event was last changed, as an ISO instant: in itself, at its venue, or at another given moment. */
export function stampOf(portal: Portal, event: Stored<Event>, others: string[] = []): string {
  const venue = portal.venues.find(({ slug }) => slug === event.venue);
  const stamps = [event.updatedAt, venue?.updatedAt, ...others].filter(
    (stamp) => stamp !== undefined,
  );
  const latest = Math.max(...stamps.map((stamp) => Date.parse(stamp)));
  return new Date(latest).toISOString();
}

/** Where an event takes place, as a map or a stranger can find it: the place, its street, the sub-district. */
export function placeOf(portal: Portal, event: Event): string {
  const venue = portal.venues.find(({ slug }) => slug === event.venue);
  const place = placeText(portal, event).replaceAll('\u00a0', ' ');
  if (!event.venue && !event.place) return event.online ?? place;
  return [place, venue?.address ?? address].join('，');
}

/** An event in plain lines, for calendars and feeds; the address of its page comes last. */
export function eventText(
  event: Event,
  { note, base }: { note?: string | undefined; base: URL },
): string {
  const { summary, notice, howToJoin, contact, online, slug, isDemo } = event;
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
