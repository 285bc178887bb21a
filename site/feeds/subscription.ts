import { type FeedFormat, paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
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
  { name, page, option, of }: Subscription,
  { format, base }: { format: FeedFormat; base: URL },
): Response {
  const feeds = { atom: paths.feed('atom', option), json: paths.feed('json', option) };
  const text =
    format === 'ics'
      ? eventsIcs(portal, portal.events.filter(of), { name, base, page })
      : eventsFeed(portal, { name, base, page, feeds, of })[format];
  return new Response(text, { headers: { 'Content-Type': `${TYPES[format]}; charset=utf-8` } });
}
