import type { Article, Event as SchemaEvent, WithContext } from 'schema-dts';
import type { Event } from '#content/model/event.ts';
import type { Media } from '#content/model/media.ts';
import type { Fate } from '#content/model/state.ts';
import type { Story } from '#content/model/story.ts';
import { isoDateTime } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import type { DateItem } from '#site/views/parts/dates.ts';
import { filesOf } from '#site/views/parts/pictures.ts';
import { common } from '#site/words.ts';

interface Page {
  /** The page's own full address. */
  url: URL;
  siteName: string;
  cover: Media | undefined;
}

/** A story as schema.org describes an article. */
export function articleJsonLd(
  { title, summary, date, byline }: Story,
  { url, siteName, cover }: Page,
): WithContext<Article> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary,
    datePublished: date,
    inLanguage: common.language,
    mainEntityOfPage: url.href,
    author: { '@type': 'Organization', name: byline ?? siteName },
    publisher: { '@type': 'Organization', name: siteName },
    ...(cover && { image: imageUrl(cover, url) }),
  };
}

interface EventPage extends Page {
  /** Who holds it: its brand or community; the sub-district, if it has none. */
  organizer: { name: string; path: string } | undefined;
  /** Where the place is. */
  address: string;
  /** The share card, while there is one. */
  card: string | undefined;
}

/** Dates of an event, each as schema.org describes an event. One that has moved is told once, on its new day. */
export const eventsJsonLd = (
  event: Event,
  dates: DateItem[],
  page: EventPage,
): WithContext<SchemaEvent>[] =>
  dates.filter(({ fate }) => fate !== 'movedAway').map((date) => eventJsonLd(event, date, page));

function eventJsonLd(event: Event, date: DateItem, page: EventPage): WithContext<SchemaEvent> {
  const { url, siteName, cover, organizer, card } = page;
  const at = (day: DateItem['day'], time: DateItem['start']) =>
    time ? isoDateTime(day, time) : day;
  const place = {
    '@type': 'Place',
    name: date.place,
    address: page.address,
  } as const;
  const online = event.online && ({ '@type': 'VirtualLocation', url: event.online } as const);
  const isOnSite = Boolean(event.venue ?? event.place);
  const location = online && isOnSite ? [place, online] : (online ?? place);
  const isMoved = date.movedFrom !== undefined && date.fate === 'scheduled';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    startDate: at(date.day, date.start),
    endDate: at(date.lastDay, date.end),
    eventStatus: `https://schema.org/${isMoved ? 'EventRescheduled' : STATUS[date.fate]}`,
    ...(isMoved && date.movedFrom && { previousStartDate: date.movedFrom }),
    eventAttendanceMode: `https://schema.org/${attendanceMode(Boolean(online), isOnSite)}`,
    location,
    organizer: {
      '@type': 'Organization',
      name: organizer?.name ?? siteName,
      url: new URL(organizer?.path ?? '/', url).href,
    },
    url: url.href,
    image: [...(cover ? [imageUrl(cover, url)] : []), ...(card ? [new URL(card, url).href] : [])],
    ...(event.isFree && { isAccessibleForFree: true }),
    ...(event.capacity !== undefined && { maximumAttendeeCapacity: event.capacity }),
  };
}

/** A picture's address for those who fetch it from elsewhere: the widest that every reader understands. */
export function imageUrl(cover: Media, base: URL): string {
  const file =
    filesOf(cover).findLast(({ mimeType }) => mimeType !== 'image/avif') ?? cover.original;
  return new URL(paths.media(file.filename), base).href;
}

const STATUS = {
  scheduled: 'EventScheduled',
  full: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  movedAway: 'EventRescheduled',
} as const satisfies Record<Fate, string>;

function attendanceMode(isOnline: boolean, isOnSite: boolean) {
  if (isOnline && isOnSite) return 'MixedEventAttendanceMode';
  return isOnline ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode';
}
