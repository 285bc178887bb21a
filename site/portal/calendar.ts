import { type Day, type Month, monthOf, toDay } from '#content/model/day.ts';
import { festivalsOn } from '#content/model/festival.ts';
import { lunarDateOf, solarTermOn } from '#content/model/lunar.ts';
import { eachMonth, nextMonth, previousMonth, weeksOf } from '#content/model/month.ts';
import { comingDates, type DateItem, dateItem } from './occurrences.ts';
import type { Portal } from './portal.ts';

const AGENDA_LENGTH = 60;

/** One cell of a month's grid. */
export interface CalendarDay {
  day: Day;
  isInMonth: boolean;
  lunar: string;
  /** Festivals, and the solar term if one begins. */
  festivals: string[];
  dates: DateItem[];
}

export interface MonthView {
  month: Month;
  previous: Month | null;
  next: Month | null;
  weeks: CalendarDay[][];
}

/** The months that have a page: from the first occurrence to the horizon. */
function calendarMonths(portal: Portal): Month[] {
  const first = portal.occurrences[0]?.day ?? portal.today;
  return eachMonth(monthOf(first), monthOf(portal.horizon));
}

export const monthParams = (portal: Portal) =>
  calendarMonths(portal).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) }));

export function monthView(portal: Portal, params: { year: string; month: string }): MonthView {
  const month = monthOf(toDay(`${params.year}-${params.month}-01`));
  const months = calendarMonths(portal);
  const [first, last] = [months[0] ?? month, months.at(-1) ?? month];
  const weeks = weeksOf(month);
  const dates = datesByDay(portal, weeks.flat());
  return {
    month,
    previous: month > first ? previousMonth(month) : null,
    next: month < last ? nextMonth(month) : null,
    weeks: weeks.map((week) => week.map((day) => calendarDay(day, month, dates.get(day) ?? []))),
  };
}

/** The calendar's first page: what is coming, and the months to turn to. */
export function calendarView(portal: Portal) {
  return {
    agenda: comingDates(portal, { limit: AGENDA_LENGTH }),
    months: calendarMonths(portal),
    thisMonth: monthOf(portal.today),
  };
}

function calendarDay(day: Day, month: Month, dates: DateItem[]): CalendarDay {
  const term = solarTermOn(day);
  const festivals = festivalsOn(day);
  return {
    day,
    isInMonth: monthOf(day) === month,
    lunar: lunarDateOf(day).short,
    // 清明 is a solar term and a festival: it is named once.
    festivals:
      term && !festivals.some((name) => name.startsWith(term)) ? [...festivals, term] : festivals,
    dates,
  };
}

/** What is on each day; an event of several days is on each of them. */
function datesByDay(portal: Portal, days: Day[]): Map<Day, DateItem[]> {
  const [first, last] = [days[0] ?? portal.today, days.at(-1) ?? portal.today];
  const items = portal.occurrences
    .filter(({ day, lastDay }) => lastDay >= first && day <= last)
    .map((occurrence) => dateItem(portal, occurrence));
  return new Map(
    days.map((day) => [day, items.filter((item) => item.day <= day && item.lastDay >= day)]),
  );
}
