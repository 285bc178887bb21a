import ICAL from 'ical.js';
import type { Event } from '#content/model/event.ts';
import { hasDailyHours, type Occurrence } from '#content/model/schedule/occurrence.ts';
import { fateOf, stands } from '#content/model/state.ts';
import {
  addDays,
  type Day,
  daysBetween,
  isoDateTime,
  TIME_ZONE,
  type Time,
  yearOf,
} from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import type { Stored } from '#site/portal/content.ts';
import type { Portal } from '#site/portal/portal.ts';
import { dateKeyOf, eventText, placeOf, stampOf, warningOf } from '#site/views/parts/eventText.ts';
import { carry } from '#site/words.ts';
import { carried, type Series } from './series.ts';

/** RFC 5545 §3.1: no line is longer than 75 octets; the library does not count the space a continued line begins with. */
ICAL.foldLength = 74;

/** How often a subscriber asks anew: the site is renewed each night and at each change. */
const REFRESH = 'PT6H';

type StoredEvent = Stored<Event>;

interface Options {
  /** The name that a calendar app shows. */
  name: string;
  /** The site's address. */
  base: URL;
  /** The address of the page that shows the same. */
  page: string;
}

/** Events with all their dates up to the horizon, as an iCalendar stream (RFC 5545, RFC 7986). */
export const eventsIcs = (
  portal: Portal,
  events: readonly { slug: string }[],
  options: Options,
): string =>
  stream(
    options,
    events.map(({ slug }) => eventEntries(portal, slug, options.base)),
  );

/** The entries of an event, which stand in the files of all that it can be chosen by. */
const eventEntries = (portal: Portal, slug: string, base: URL): string =>
  portal.derived(`ics/${slug} ${base.href}`, () => {
    const event = portal.event(slug);
    return event ? eventComponents(portal, event, base).map(String).join('\r\n') : '';
  });

/**
 * An event with its dates that are not over, for a calendar that is to hold them and remind of them. Feeds have the past
 * dates too: an app that asks anew drops what is no longer there.
 */
export function eventIcs(portal: Portal, event: StoredEvent, options: Options): string {
  const occurrences = portal.datesOf(event.slug);
  const rest = portal.notPast(occurrences);
  const shown = rest.length > 0 ? rest : occurrences.slice(-1);
  // One that has moved may have been planned for a day before the others, or be over since.
  const since = shown.map(({ originalDay }) => originalDay).sort()[0];
  const components = eventComponents(portal, event, options.base, { since, isReminding: true });
  return stream(options, [components.map(String).join('\r\n')]);
}

/** One date of an event, for a calendar that is only to hold that one. */
export function dateIcs(
  portal: Portal,
  { event, date: occurrence }: { event: StoredEvent; date: Occurrence },
  options: Options,
): string {
  const component = vevent(portal, event, options.base, {
    uid: `${event.id}-${dateKeyOf(portal, event.slug, occurrence)}`,
    occurrence,
    isReminding: true,
  });
  return stream(options, [component.toString()]);
}

function stream({ name, base, page }: Options, entries: string[]): string {
  const calendar = new ICAL.Component('vcalendar');
  const url = new URL(page, base).href;
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Lucheng Portal//Calendar//ZH');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  // RFC 7986 has the names without X-; Apple, Google and Outlook read those with it.
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('x-wr-timezone', TIME_ZONE);
  calendar.addPropertyWithValue('url', url);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromString(REFRESH));
  calendar.addPropertyWithValue('x-published-ttl', REFRESH);
  calendar.addSubcomponent(shanghai());
  const end = 'END:VCALENDAR';
  const frame = calendar.toString().slice(0, -end.length);
  return `${frame}${entries
    .filter(Boolean)
    .map((entry) => `${entry}\r\n`)
    .join('')}${end}\r\n`;
}

/** Every date from 1991 on is at +08:00 (IANA tzdata, `asia`). */
function shanghai(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', TIME_ZONE);
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1991-09-15T00:00:00'));
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+09:00'));
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+08:00'));
  standard.addPropertyWithValue('tzname', 'CST');
  zone.addSubcomponent(standard);
  return zone;
}

interface Extent {
  /** The first planned day of what is told; without it, all of it. */
  since?: Day | undefined;
  isReminding?: boolean;
}

function eventComponents(
  portal: Portal,
  event: StoredEvent,
  base: URL,
  { since, isReminding = false }: Extent = {},
): ICAL.Component[] {
  const { schedule, id } = event;
  const { horizon } = portal;
  const { series, singles } = carried(schedule, portal.datesOf(event.slug), { horizon, since });
  return [
    ...series.flatMap((one) => seriesComponents(portal, event, base, { ...one, isReminding })),
    ...singles.map((occurrence) =>
      vevent(portal, event, base, {
        uid: `${id}-${dateKeyOf(portal, event.slug, occurrence)}`,
        occurrence,
        isReminding,
      }),
    ),
  ];
}

function seriesComponents(
  portal: Portal,
  event: StoredEvent,
  base: URL,
  series: Series & { isReminding: boolean },
): ICAL.Component[] {
  const { start, end, days } = event.schedule;
  const uid = `${event.id}-${series.key}`;
  const { first, isReminding } = series;
  const regular: Occurrence = {
    day: first,
    lastDay: addDays(first, days - 1),
    start,
    end,
    status: 'scheduled',
    originalDay: first,
  };
  const master = vevent(portal, event, base, {
    uid,
    occurrence: regular,
    isOfSeries: true,
    isReminding,
  });
  const until = start ? `${utc(isoDateTime(series.until, start))}` : compact(series.until);
  master.addPropertyWithValue('rrule', ICAL.Recur.fromString(`${series.rrule};UNTIL=${until}`));
  for (const day of series.except) addTime(master, 'exdate', day, start);
  const changed = series.changed.map((occurrence) => {
    const component = vevent(portal, event, base, {
      uid,
      occurrence,
      isOfSeries: true,
      isReminding,
    });
    addTime(component, 'recurrence-id', occurrence.originalDay, start);
    return component;
  });
  return [master, ...changed];
}

interface Entry {
  uid: string;
  occurrence: Occurrence;
  isOfSeries?: boolean;
  isReminding?: boolean;
}

function vevent(
  portal: Portal,
  event: StoredEvent,
  base: URL,
  { uid, occurrence, isOfSeries = false, isReminding = false }: Entry,
) {
  const component = new ICAL.Component('vevent');
  const { day, lastDay, start, end, status, note } = occurrence;
  const fate = fateOf(status, event.state);
  // A series is written anew each year, when its horizon moves.
  const horizonSet = `${yearOf(portal.horizon) - 1}-01-01T00:00:00+08:00`;
  const stamp = stampOf(portal, event, isOfSeries ? [horizonSet] : []);
  component.addPropertyWithValue('uid', uid);
  component.addPropertyWithValue('sequence', sequenceOf(stamp));
  component.addPropertyWithValue('dtstamp', instant(stamp));
  component.addPropertyWithValue('last-modified', instant(stamp));
  addTime(component, 'dtstart', day, start);
  const isDaily = hasDailyHours(occurrence);
  if (!start) addTime(component, 'dtend', addDays(lastDay, 1));
  else if (end) addTime(component, 'dtend', isDaily ? day : lastDay, end);
  if (isDaily) {
    const count = daysBetween(day, lastDay) + 1;
    component.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=DAILY;COUNT=${count}`));
  }
  // Some clients do not show STATUS: the title says it too.
  component.addPropertyWithValue('summary', `${warningOf(fate)}${event.title}`);
  component.addPropertyWithValue('status', STATUS[fate]);
  component.addPropertyWithValue('location', placeOf(portal, event));
  component.addPropertyWithValue('description', eventText(event, { note, base }));
  component.addPropertyWithValue('categories', event.kind);
  component.addPropertyWithValue('url', new URL(paths.event(event.slug), base).href);
  component.addPropertyWithValue('transp', 'TRANSPARENT');
  if (isReminding && stands(fate)) component.addSubcomponent(reminder(occurrence));
  return component;
}

const STATUS = {
  scheduled: 'CONFIRMED',
  full: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
  movedAway: 'CANCELLED',
} as const;

/** Two hours before it begins; the evening before, where it lasts all day. */
function reminder({ start }: Occurrence): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', carry.reminder);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(start ? '-PT2H' : '-PT5H'));
  return alarm;
}

/** Adds a property whose value is a day, or a time of a day in Shanghai. */
function addTime(component: ICAL.Component, name: string, day: Day, time?: Time): void {
  if (!time) {
    component.addPropertyWithValue(name, ICAL.Time.fromDateString(day));
    return;
  }
  const value = ICAL.Time.fromDateTimeString(`${day}T${time}:00`);
  component.addPropertyWithValue(name, value).setParameter('tzid', TIME_ZONE);
}

/** RFC 5545 §3.8.7.4: higher after each change. The seconds since 2020 at which it was last changed. */
const sequenceOf = (stamp: string): number =>
  Math.floor((Date.parse(stamp) - Date.UTC(2020, 0, 1)) / 1000);

const instant = (stamp: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(stamp), true);

/** `20261204T010000Z`. */
const utc = (iso: string): string => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

const compact = (day: Day): string => day.replaceAll('-', '');
