import { dayTextIn, weekdayText } from '#content/model/time/dateText.ts';
import type { Day } from '#content/model/time/day.ts';
import { type AgendaDay, type AgendaLine, byDay } from '#site/calendar/agenda.ts';
import { type CalendarData, pack } from '#site/calendar/data.ts';
import type { EventOccurrence } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { coming, dateItem } from './dates.ts';
import { dayName } from './days.ts';
import { stateText } from './stateText.ts';

interface AgendaOptions {
  from?: Day;
  /** Whether days of another year than this say so: not where the title of the page does. */
  hasYears?: boolean;
}

/** Occurrences, sorted, as a list by day, from a day on. */
export const agendaOf = (
  portal: Portal,
  occurrences: readonly EventOccurrence[],
  { from, hasYears = true }: AgendaOptions = {},
): AgendaDay[] =>
  byDay(
    occurrences.map((occurrence) => agendaLine(portal, occurrence)),
    (text) => {
      const day = text as Day; // an occurrence's own day
      const name = dayName(portal, day);
      if (!hasYears) return name;
      return { ...name, name: `${dayTextIn(portal.thisYear, day)} ${weekdayText(day)}` };
    },
    from,
  );

/** Every date from the day of the build on, for the calendar's filters. */
export function calendarData(portal: Portal): CalendarData {
  const days = agendaOf(portal, [...coming(portal)]);
  return pack(
    days.flatMap(({ lines }) => lines),
    days.map(({ day, name, lunar, marks, off }) => ({ day, name, lunar, marks, off })),
  );
}

/** An occurrence with every text made. */
export function agendaLine(portal: Portal, occurrence: EventOccurrence): AgendaLine {
  const date = dateItem(portal, occurrence);
  const { path, title, day, lastDay, start, fate, note, place, traits, texts } = date;
  const remarks = [texts.until, texts.moved, note, texts.next];
  return {
    path,
    title,
    start: start ?? '',
    hours: texts.hours,
    place,
    day,
    lastDay,
    ends: date.ends,
    fate,
    warning: stateText(fate),
    remarks: remarks.filter((remark): remark is string => Boolean(remark)),
    traits,
  };
}
