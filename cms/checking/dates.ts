import { FESTIVAL_KIND } from '#content/model/event.ts';
import type { Occurrence } from '#content/model/schedule/occurrence.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { firstDayOf, lastDayOf, nextOccurrences } from '#content/model/schedule/upcoming.ts';
import { dayText, fullDayText } from '#content/model/time/dateText.ts';
import { type Day, dayAt, eachDay, yearOf } from '#content/model/time/day.ts';
import { englishDay, englishFullDay } from '#content/model/time/englishText.ts';
import type { DayOff } from '#content/model/time/holiday.ts';
import { label } from '../fields/labels.ts';
import type { Check, CheckedDocument, Facts } from './check.ts';

/** So many dates to come are looked at: further ahead it is looked at again. */
const MOST_LOOKED_AT = 20;
const MOST_NAMED = 3;

/** The next dates of an event that still take place. */
export const comingDates = (schedule: Schedule, today: Day): Occurrence[] =>
  nextOccurrences(schedule, today, MOST_LOOKED_AT).filter(({ status }) => status === 'scheduled');

/** A slip of the year: an event that is over before it is published, a story of tomorrow. */
export function dateCheck(document: CheckedDocument, { today }: Facts): Check | null {
  if (document.collection === 'brands') return null;
  if (document.collection === 'stories') return storyDate(document.date, today);
  const { schedule } = document;
  const path = 'schedule.from';
  if (!schedule) {
    const text = label('还没有写好时间。', 'It is not said yet when it takes place.');
    return { key: 'date', isOk: false, path, text };
  }
  const problem = pastText(document, schedule, today);
  const text = problem ?? label('日期没问题。', 'The dates are well.');
  return { key: 'date', isOk: problem === null, path, text };
}

/** What an event says that was held and is corrected afterwards is no slip. */
function pastText(
  { publishedAt, hasOutcome }: CheckedDocument,
  schedule: Schedule,
  today: Day,
): ReturnType<typeof label> | null {
  const [first, last] = [firstDayOf(schedule), lastDayOf(schedule)];
  const published = publishedAt ? dayAt(new Date(publishedAt)) : null;
  if (last !== null && last < (published ?? today)) {
    return hasOutcome
      ? null
      : label(
          `日期都过去了，最后一天是${fullDayText(last)}。看看年份写对没有。`,
          `All dates are over, the last was ${englishFullDay(last)}: is it the right year?`,
        );
  }
  return published === null && first < today
    ? label(
        `从${fullDayText(first)}就开始了，已经过去。看看日期写对没有。`,
        `It begins on ${englishFullDay(first)}, which is over: is it the right day?`,
      )
    : null;
}

function storyDate(date: string | null | undefined, today: Day): Check {
  const isOk = Boolean(date) && (date ?? '') <= today;
  const text = isOk
    ? label('日期没问题。', 'The date is well.')
    : date
      ? label(`日期${date}还没有到，看看写对没有。`, `The date ${date} is still to come.`)
      : label('还没有写日期。', 'There is no date yet.');
  return { key: 'date', isOk, path: 'date', text };
}

/** Dates on public holidays, and on weekend days on which people work. What is held for a festival is meant to be on it. */
export function dayOffCheck(
  { collection, schedule, kind }: CheckedDocument,
  { today, daysOff, announcedYear }: Facts,
): Check | null {
  if (collection !== 'events' || !schedule) return null;
  const days = comingDates(schedule, today).flatMap(({ day, lastDay }) =>
    eachDay(day < today ? today : day, lastDay),
  );
  const found = [...new Set(days)]
    .map((day) => ({ day, off: daysOff.get(day) }))
    .filter((one): one is { day: Day; off: DayOff } => one.off !== undefined)
    .filter(({ off }) => !(off.isOff && kind === FESTIVAL_KIND))
    .slice(0, MOST_NAMED);
  const path = 'schedule.from';
  if (found.length === 0) {
    const unknown = days.map(yearOf).find((year) => year > announcedYear);
    return { key: 'dayOff', isOk: true, path, text: noneText(unknown) };
  }
  const zh = found.map(
    ({ day, off }) => `${dayText(day)}${off.isOff ? `${off.name}放假` : '调休上班'}`,
  );
  const en = found.map(
    ({ day, off }) => `${englishDay(day)} (${off.isOff ? 'a public holiday' : 'a working day'})`,
  );
  const text = label(`${zh.join('，')}。要不要照常办？`, `Will it take place on ${en.join(', ')}?`);
  return { key: 'dayOff', isOk: false, path, text };
}

/** Holidays are announced in the November before: of a later year nothing can be said. */
const noneText = (unknown: number | undefined) =>
  unknown === undefined
    ? label('没有碰上放假和调休。', 'No date is on a public holiday.')
    : label(
        `${unknown}年怎么放假还没有公布，公布后再看一看。`,
        `The holidays of ${unknown} are not announced yet: look again then.`,
      );
