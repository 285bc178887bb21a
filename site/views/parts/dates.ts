import type { EmblemName } from '#content/model/brand.ts';
import type { Event } from '#content/model/event.ts';
import { endOf } from '#content/model/schedule/occurrence.ts';
import { type Fate, fateOf, stands } from '#content/model/state.ts';
import { dayTextIn, hoursText, weekdayText } from '#content/model/time/dateText.ts';
import { type Day, monthOf, type Time, yearOf } from '#content/model/time/day.ts';
import { eachMonth, firstDayOf } from '#content/model/time/month.ts';
import type { Traits } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import { type EventOccurrence, keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { traitsOf } from '#site/portal/traits.ts';
import { event as eventWords, dates as words } from '#site/words.ts';
import { brandNamed, communityNamed, venueNamed } from './names.ts';

/** That a date takes place as planned is said from this many days before it on: what is far off may still change. */
export const SOON_DAYS = 31;

/** One line of a list of dates: an occurrence with as much of its event as a list shows. */
export interface DateItem {
  path: string;
  title: string;
  kind: Event['kind'];
  day: Day;
  lastDay: Day;
  start: Time | undefined;
  end: Time | undefined;
  fate: Fate;
  /** When it is over: `2026-12-04T11:30`, in Shanghai. */
  ends: string;
  movedTo: Day | undefined;
  /** The day it was first planned for, when it has moved here. */
  movedFrom: Day | undefined;
  note: string | undefined;
  place: string;
  community: string | undefined;
  /** The mark of its brand. */
  emblem: EmblemName | undefined;
  isDemo: boolean;
  /** What it can be chosen by. */
  traits: Traits;
  texts: DateTexts;
}

/** What is said of a date, the year where it is not this year's; empty where there is nothing to say. */
interface DateTexts {
  /** `12月4日`. */
  day: string;
  /** The last of several days, the year where it is another than the first one's: `到12月6日`. */
  until: string;
  hours: string;
  /** Where it went, or from where it came: `改到2026年12月6日`, `原定12月4日`. */
  moved: string;
  /** When the next one is, of a date that is called off: `下一次：12月23日 周三`. */
  next: string;
}

export function dateItem(portal: Portal, occurrence: EventOccurrence): DateItem {
  const { event, day, lastDay, start, end, status, movedTo, originalDay, note } = occurrence;
  const movedFrom = originalDay === day || status === 'movedAway' ? undefined : originalDay;
  return {
    path: paths.event(event.slug),
    title: event.title,
    kind: event.kind,
    day,
    lastDay,
    start,
    end,
    fate: fateOf(status, event.state),
    ends: endOf(occurrence),
    movedTo,
    movedFrom,
    note,
    place: placeText(portal, event),
    community: communityNamed(portal, event.community)?.name,
    emblem: brandNamed(portal, event.brand)?.emblem,
    isDemo: event.isDemo,
    traits: traitsOf(event),
    texts: dateTexts(portal.thisYear, {
      ...occurrence,
      movedFrom,
      nextDay: nextAfter(portal, occurrence)?.day,
    }),
  };
}

type DateInWords = Partial<Pick<DateItem, 'start' | 'end' | 'movedTo' | 'movedFrom'>> &
  Pick<DateItem, 'day' | 'lastDay'> & { nextDay?: Day | undefined };

/** What is said of a date in a year. */
export function dateTexts(year: number, date: DateInWords): DateTexts {
  const { day, lastDay, movedTo, movedFrom, nextDay } = date;
  const text = (of: Day) => dayTextIn(year, of);
  return {
    day: text(day),
    until: lastDay > day ? words.until(dayTextIn(yearOf(day), lastDay)) : '',
    hours: hoursText(date),
    moved: movedTo
      ? words.movedTo(text(movedTo))
      : movedFrom
        ? words.movedFrom(text(movedFrom))
        : '',
    next: nextDay ? eventWords.nextIs(`${text(nextDay)} ${weekdayText(nextDay)}`) : '',
  };
}

/** The next date of an event after one that is called off or put off; one that has moved says itself where it went. */
function nextAfter(
  portal: Portal,
  { event, day, status }: EventOccurrence,
): EventOccurrence | undefined {
  const isOff = status !== 'movedAway' && !stands(fateOf(status, event.state));
  if (!isOff) return undefined;
  return portal
    .datesOf(event.slug)
    .find((date) => date.day > day && stands(fateOf(date.status, event.state)));
}

/** Where an event takes place, in words. */
export function placeText(
  portal: Portal,
  { venue, place, online }: Pick<Event, 'venue' | 'place' | 'online'>,
): string {
  const name = venueNamed(portal, venue)?.name;
  return [name, place, online && eventWords.online].filter(Boolean).join('\u00a0· ');
}

/** More dates than a list shows at first: in the days after a build the first ones fall away. */
export const DATES_KEPT = 24;

/** The dates of all events from the day of the build on, month by month, so that who stops early reads little. */
export function* coming(portal: Portal): Generator<EventOccurrence> {
  const { today, horizon } = portal;
  for (const month of eachMonth(monthOf(today), monthOf(horizon))) {
    const begins = firstDayOf(month);
    for (const date of portal.dates.of(keys.month(month))) {
      // What began in an earlier month stood there already.
      const isNew = date.day >= begins || month === monthOf(today);
      if (isNew && date.lastDay >= today) yield date;
    }
  }
}

/** The dates of what has a trait, from the day of the build on. */
export const comingWith = (portal: Portal, trait: string): EventOccurrence[] =>
  portal.notPast(portal.dates.of(trait));

/** Dates as a list shows them, at most `limit`. */
export const dateItems = (
  portal: Portal,
  dates: Iterable<EventOccurrence>,
  limit: number,
): DateItem[] =>
  Iterator.from(dates)
    .take(limit)
    .map((occurrence) => dateItem(portal, occurrence))
    .toArray();
