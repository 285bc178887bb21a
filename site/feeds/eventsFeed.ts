import { Feed } from 'feed';
import type { Event } from '#content/model/event.ts';
import { fateOf } from '#content/model/state.ts';
import { daysAndHoursText } from '#content/model/time/dateText.ts';
import { paths } from '#site/paths.ts';
import type { Stored } from '#site/portal/content.ts';
import type { EventOccurrence } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { dateKeyOf, eventText, placeOf, stampOf, warningOf } from '#site/views/parts/eventText.ts';
import { common } from '#site/words.ts';

/** How many coming dates a feed tells of. */
const NEXT = 50;

interface Options {
  name: string;
  base: URL;
  /** The page that shows the same, and the two feeds themselves. */
  page: string;
  feeds: { atom: string; json: string };
  /** The dates it tells of, the next first. */
  dates: Iterable<EventOccurrence>;
}

/** The coming dates, the next first, as an Atom feed (RFC 4287) and as a JSON feed (version 1). */
export function eventsFeed(
  portal: Portal,
  { name, base, page, feeds, dates }: Options,
): { atom: string; json: string } {
  const url = (path: string) => new URL(path, base).href;
  const coming = Iterator.from(dates)
    .filter(({ status }) => status !== 'movedAway')
    .take(NEXT)
    .map((date) => ({ date, event: portal.event(date.event.slug) }))
    .filter((one): one is Told => one.event !== undefined)
    .toArray();
  const stamps = coming.map(({ event }) => stampOf(portal, event)).sort();
  const feed = new Feed({
    id: url(page),
    title: name,
    description: portal.site.description,
    language: common.language,
    link: url(page),
    feedLinks: { atom: url(feeds.atom), json: url(feeds.json) },
    copyright: portal.site.name,
    generator: portal.site.name,
    // The feed is as new as the last change to what it tells: a build changes nothing.
    updated: new Date(stamps.at(-1) ?? 0),
  });
  for (const told of coming) feed.addItem(itemOf(portal, told, base));
  return { atom: feed.atom1(), json: feed.json1() };
}

interface Told {
  date: EventOccurrence;
  event: Stored<Event>;
}

function itemOf(portal: Portal, { date, event }: Told, base: URL) {
  const { note, status } = date;
  const link = new URL(paths.event(event.slug), base).href;
  const when = daysAndHoursText(date);
  const content = [when, placeOf(portal, event), eventText(event, { note, base })].join('\n');
  return {
    // A date keeps its name when it moves to another day or hour.
    id: `${link}#${dateKeyOf(portal, event.slug, date)}`,
    title: `${warningOf(fateOf(status, event.state))}${event.title}`,
    link,
    description: `${when} ${placeOf(portal, event)}`,
    content: escapeMarkup(content).replaceAll('\n', '<br>'),
    date: new Date(stampOf(portal, event)),
    author: [{ name: portal.site.name }],
    category: [{ name: event.kind, term: event.kind }],
  };
}

const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
