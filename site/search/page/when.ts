import { clockSpanText, weekdayText } from '#content/model/time/dateText.ts';
import type { Day, Time } from '#content/model/time/day.ts';
import { relativeText } from '#site/calendar/today.ts';
import { endOfDate, type PageDate, takesPlace } from '#site/search/format/dates.ts';
import { search as words } from '#site/words.ts';
import { daysText } from './period.ts';

/** When something takes place, as a result says it: what to warn of first. */
export interface When {
  state: keyof typeof words.states | undefined;
  text: string;
}

/** How many dates of one event are written out. */
const MOST = 3;

/** What is next of an event at a minute in Shanghai, or when it was held last: right also where the build is days old. */
export function whenOf(dates: readonly PageDate[], now: string): When[] {
  const coming = dates.filter((date) => endOfDate(date) > now);
  const [next] = coming;
  if (!next) {
    const last = dates.findLast(takesPlace) ?? dates.at(-1);
    return last ? [wasHeld(last, now)] : [];
  }
  const first = { state: stateOf(next), text: dateText(next, now) };
  if (takesPlace(next)) {
    return [dates.length > 1 ? { ...first, text: words.next(first.text) } : first];
  }
  const later = coming.find(takesPlace);
  return [
    first,
    ...(later ? [{ state: stateOf(later), text: words.next(dateText(later, now)) }] : []),
  ];
}

/** The dates of an event in a period that is asked for; of what is only near that period the first. */
export function whenIn(dates: readonly PageDate[], now: string, isNear = false): When[] {
  if (isNear) return whenIn(dates.slice(0, 1), now);
  const shown = dates
    .slice(0, MOST)
    .map((date) => ({ state: stateOf(date), text: dateText(date, now) }));
  const more = dates.length - shown.length;
  return more > 0 ? [...shown, { state: undefined, text: words.moreDates(more) }] : shown;
}

/** The day of a story. */
export const dayOf = ([date]: readonly PageDate[], now: string): string =>
  date ? daysText(date.day, date.day, now.slice(0, 10)) : '';

function wasHeld(date: PageDate, now: string): When {
  const { day, lastDay = day } = date;
  const days = daysText(day, lastDay, now.slice(0, 10));
  return takesPlace(date)
    ? { state: undefined, text: words.held(days) }
    : { state: stateOf(date), text: days };
}

/** `明天 11月28日 周六 上午9点到11点半 原定11月27日`. */
function dateText(date: PageDate, now: string): string {
  const { day, lastDay = day, start, end, movedTo, movedFrom } = date;
  const today = now.slice(0, 10);
  // What was called off is neither under way nor over: it is of today.
  const [starts, ends] = takesPlace(date)
    ? [start ? `${day}T${start}` : '', endOfDate(date)]
    : ['', `${lastDay}T24:00`];
  return [
    relativeText(now, { day, lastDay, starts, ends }),
    daysText(day, lastDay, today),
    lastDay === day && weekdayText(day as Day), // as the build writes it
    start && clockSpanText(start as Time, end as Time | undefined), // as the build writes it
    movedTo && words.movedTo(daysText(movedTo, movedTo, today)),
    movedFrom && words.movedFrom(daysText(movedFrom, movedFrom, today)),
  ]
    .filter(Boolean)
    .join(' ');
}

function stateOf({ state, movedFrom }: PageDate): When['state'] {
  return state ?? (movedFrom ? 'movedAway' : undefined);
}
