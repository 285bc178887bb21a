import { type FeedFormat, paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { currentEvents, DAYS_KEPT } from '#site/views/currentEvents.ts';
import { coming, comingWith } from '#site/views/parts/dates.ts';
import type { Subscription } from '#site/views/subscriptions.ts';
import { eventsFeed } from './eventsFeed.ts';
import { eventsIcs } from './icalendar.ts';

const TYPES: Record<FeedFormat, string> = {
  ics: 'text/calendar',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** A subscription in one format, as the answer to a request. */
export function subscriptionResponse(
  portal: Portal,
  { name, page, option, key }: Subscription,
  { format, base }: { format: FeedFormat; base: URL },
): Response {
  const feeds = { atom: paths.feed('atom', option), json: paths.feed('json', option) };
  const text =
    format === 'ics'
      ? eventsIcs(portal, currentEvents(portal, { key, daysKept: DAYS_KEPT }), { name, base, page })
      : eventsFeed(portal, {
          name,
          base,
          page,
          feeds,
          dates: option ? comingWith(portal, key) : coming(portal),
        })[format];
  return new Response(text, { headers: { 'Content-Type': `${TYPES[format]}; charset=utf-8` } });
}
