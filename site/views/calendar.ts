import { monthText, rangeText, spanText } from '#content/model/time/dateText.ts';
import {
  addDays,
  type Day,
  eachDay,
  type Month,
  mondayOf,
  monthOf,
  toDay,
  weekdayOf,
} from '#content/model/time/day.ts';
import {
  eachMonth,
  firstDayOf,
  lastDayOf,
  nextMonth,
  previousMonth,
  weeksOf,
} from '#content/model/time/month.ts';
import type { AgendaDay, AgendaLine } from '#site/calendar/agenda.ts';
import { lanesOf } from '#site/calendar/lanes.ts';
import { paths } from '#site/paths.ts';
import { datesInOrder, type EventOccurrence, keys, monthsIn } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { agendaLine, agendaOf } from '#site/views/parts/agendaLines.ts';
import { coming, comingWith, dateItems } from '#site/views/parts/dates.ts';
import { dayName } from '#site/views/parts/days.ts';
import { optionAt, optionsOf, traitOfOption } from '#site/views/parts/options.ts';
import { embed } from '#site/words.ts';

/** How many days the calendar's first page prints, and how many dates at most: a page is to stay light. */
const AGENDA_DAYS = 45;
const AGENDA_LENGTH = 120;

/** A month with more dates than this shows the first few of each day, and leads to the weeks for the rest. */
const LONG_MONTH = 90;
const SHOWN_A_DAY = 3;

/** How many coming dates the page of a choice prints. */
const OPTION_LENGTH = 60;

/** One cell of a grid of weeks, with everything that is on that day. */
export interface CalendarDay extends AgendaDay {
  day: Day;
  isInside: boolean;
  /** What the cell has room for: the month's name on its first day, else the day's. */
  lunarShort: string;
  /** Of the lines, those that last several days, each at one height across its week; `null` leaves room. */
  spans: (AgendaLine | null)[];
}

/** Where a view of the calendar can be turned to. */
export interface Turns {
  view: 'agenda' | 'week' | 'month';
  /** Names the days that are shown. */
  title: string;
  /** The day whose week and month the other views show. */
  day: Day;
  previous: Turn | null;
  next: Turn | null;
}

interface Turn {
  path: string;
  name: string;
}

/** The first and the last month that have a page: of the first occurrence or the day of the build, and of the horizon. */
const boundsOf = (portal: Portal): { first: Month; last: Month } =>
  portal.derived('calendarBounds', () => {
    const last = monthOf(portal.horizon);
    const months = [...monthsIn(portal.dates).slice(0, 1), monthOf(portal.today)];
    return { first: months.sort()[0] ?? last, last };
  });

const calendarMonths = (portal: Portal): Month[] => {
  const { first, last } = boundsOf(portal);
  return eachMonth(first, last);
};

export const monthParams = (portal: Portal) =>
  calendarMonths(portal).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) }));

type MonthParams = ReturnType<typeof monthParams>[number];

export function monthView(portal: Portal, params: MonthParams) {
  const { month, turns } = monthAt(portal, params, { view: 'month', path: paths.month });
  const weeks = weeksOf(month);
  const isLong = isLongMonth(portal, month);
  const cells = weeks.map((week) => calendarWeek(portal, week, month));
  return {
    month,
    turns,
    choices: optionsOf(portal),
    weeks: isLong ? cells.map((week) => week.map(firstOfCell)) : cells,
    /** The list below the grid: a long month's is a page of its own. */
    days: isLong ? [] : heldDays(cells.flat()),
    isLong,
    today: todayNear(portal, weeks.flat()),
  };
}

/** A month as a list by day. */
export function monthListView(portal: Portal, params: MonthParams) {
  const { month, turns } = monthAt(portal, params, { view: 'agenda', path: paths.monthList });
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const days = agendaOf(portal, between(portal, first, last), { hasYears: false });
  return {
    month,
    turns,
    choices: optionsOf(portal),
    days: isLongMonth(portal, month) ? days.map(firstOfDay) : days,
    isLong: isLongMonth(portal, month),
    today: todayNear(portal, [first, last]),
  };
}

const isLongMonth = (portal: Portal, month: Month): boolean =>
  portal.dates.of(keys.month(month)).length > LONG_MONTH;

/** The first dates of a day, and the way to the others: the week has them all. */
function firstOfDay<D extends AgendaDay>(day: D): D {
  const count = day.lines.length - SHOWN_A_DAY;
  if (count <= 0) return day;
  const path = `${paths.week(mondayOf(toDay(day.day)))}#d-${day.day}`;
  return { ...day, lines: day.lines.slice(0, SHOWN_A_DAY), more: { count, path } };
}

/** The same in a grid, where what lasts several days keeps its lane. */
function firstOfCell(cell: CalendarDay): CalendarDay {
  const spans = cell.lines.filter(isSpan);
  const { lines, more } = firstOfDay({
    ...cell,
    lines: cell.lines.filter((line) => !isSpan(line)),
  });
  return { ...cell, lines: [...spans, ...lines], more };
}

function monthAt(
  portal: Portal,
  params: MonthParams,
  { view, path }: { view: Turns['view']; path: (month: Month) => string },
) {
  const month = monthOf(toDay(`${params.year}-${params.month}-01`));
  const { first, last } = boundsOf(portal);
  const turn = (to: Month) =>
    to >= first && to <= last ? { path: path(to), name: monthText(to) } : null;
  const turns: Turns = {
    view,
    title: monthText(month),
    day: portal.todayWithin(firstDayOf(month), lastDayOf(month)) ?? firstDayOf(month),
    previous: turn(previousMonth(month)),
    next: turn(nextMonth(month)),
  };
  return { month, turns };
}

/** The day of the build where a view of some days speaks of it: what is on, today or tomorrow is called so. */
function todayNear(portal: Portal, days: readonly Day[]): Day | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const lastDays = between(portal, first, last).map(({ lastDay }) => lastDay);
  return portal.todayWithin(addDays(first, -1), [last, ...lastDays].sort().at(-1) ?? last);
}

/** The first and the last week that have a page, by their Mondays: those of the months that have one. */
function mondaysOf(portal: Portal): { first: Day; last: Day } {
  const { first, last } = boundsOf(portal);
  return { first: mondayOf(firstDayOf(first)), last: mondayOf(lastDayOf(last)) };
}

export function weekParams(portal: Portal): { monday: Day }[] {
  const { first, last } = mondaysOf(portal);
  return eachDay(first, last)
    .filter((day) => weekdayOf(day) === 1)
    .map((monday) => ({ monday }));
}

export function weekView(portal: Portal, params: { monday: string }) {
  const monday = toDay(params.monday);
  const sunday = addDays(monday, 6);
  const { first, last } = mondaysOf(portal);
  const turn = (to: Day) =>
    to >= first && to <= last ? { path: paths.week(to), name: weekText(to) } : null;
  const turns: Turns = {
    view: 'week',
    title: spanText(monday, sunday),
    // The first week may begin in a month that has no page.
    day:
      portal.todayWithin(monday, sunday) ??
      (monthOf(monday) < boundsOf(portal).first ? sunday : monday),
    previous: turn(addDays(monday, -7)),
    next: turn(addDays(monday, 7)),
  };
  return {
    monday,
    sunday,
    turns,
    choices: optionsOf(portal),
    week: calendarWeek(portal, eachDay(monday, sunday)),
    today: todayNear(portal, [monday, sunday]),
  };
}

/** `11月23日至29日`. */
const weekText = (monday: Day): string => rangeText(monday, addDays(monday, 6));

/** The calendar's first page: what is coming, day by day, and the months to turn to. */
export function calendarView(portal: Portal) {
  const end = addDays(portal.today, AGENDA_DAYS);
  const shown: EventOccurrence[] = [];
  for (const date of coming(portal)) {
    if (date.day > end || shown.length === AGENDA_LENGTH) break;
    shown.push(date);
  }
  const isCut = shown.length === AGENDA_LENGTH;
  const lastShown = shown.at(-1)?.day ?? end;
  const thisMonth = monthOf(portal.today);
  const lastMonth = monthOf(lastShown);
  const turns: Turns = {
    view: 'agenda',
    title: '',
    day: portal.today,
    previous: { path: paths.monthList(thisMonth), name: monthText(thisMonth) },
    next: { path: paths.monthList(lastMonth), name: monthText(lastMonth) },
  };
  return {
    turns,
    days: agendaOf(portal, shown, { from: portal.today }),
    covers: { first: portal.today, last: isCut ? addDays(lastShown, -1) : end },
    months: calendarMonths(portal),
    thisMonth,
    choices: optionsOf(portal),
  };
}

/** What is coming of one kind, brand, community, venue … */
export function optionView(portal: Portal, params: { facet: string; value: string }) {
  const option = optionAt(portal, params);
  const coming = comingWith(portal, traitOfOption(option));
  return {
    option,
    days: agendaOf(portal, coming.slice(0, OPTION_LENGTH), { from: portal.today }),
    hasMore: coming.length > OPTION_LENGTH,
    choices: optionsOf(portal),
  };
}

/** How many dates a piece in somebody else's page shows, and how many more wait for their turn. */
const EMBEDDED = { limit: 8, kept: 32 };

/** What is on, or what of it a choice leaves, as a piece of somebody else's page. */
export function embedView(portal: Portal, params?: { facet: string; value: string }) {
  const option = params && optionAt(portal, params);
  return {
    title: embed.title(option?.name ?? portal.site.name),
    limit: EMBEDDED.limit,
    dates: dateItems(
      portal,
      option ? comingWith(portal, traitOfOption(option)) : coming(portal),
      EMBEDDED.kept,
    ),
  };
}

/** The cells of a week; those outside the month, if one is given, are marked. */
function calendarWeek(portal: Portal, days: Day[], month?: Month): CalendarDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const lines = between(portal, first, last).map((occurrence) => agendaLine(portal, occurrence));
  const lanes = lanesOf(lines.filter(isSpan), days);
  return days.map((day, at) => {
    const spans = lanes[at] ?? [];
    const single = lines.filter((line) => line.day === day && !isSpan(line));
    return {
      ...dayName(portal, day),
      day,
      isInside: month === undefined || monthOf(day) === month,
      spans,
      lines: [...spans.filter((line) => line !== null), ...single],
    };
  });
}

/** The days of a grid on which something is, for the list below it. */
export const heldDays = (days: CalendarDay[]): AgendaDay[] =>
  days.filter(({ isInside, lines }) => isInside && lines.length > 0);

/** Whether a line lasts several days. */
export const isSpan = ({ day, lastDay }: AgendaLine): boolean => day !== lastDay;

function between(portal: Portal, first: Day, last: Day): EventOccurrence[] {
  const months = eachMonth(monthOf(first), monthOf(last));
  const dates = new Set(months.flatMap((month) => portal.dates.of(keys.month(month))));
  return [...dates]
    .filter(({ day, lastDay }) => lastDay >= first && day <= last)
    .sort(datesInOrder);
}
