import { type Occurrence, occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import { dayText, timesText } from '#content/model/time/dateText.ts';
import type { Day } from '#content/model/time/day.ts';
import { englishDay, englishTimes } from '#content/model/time/englishText.ts';
import { label } from '../fields/labels.ts';
import type { Check, CheckedDocument, Facts, OtherEvent } from './check.ts';
import { comingDates } from './dates.ts';

/** What does not say when it ends is taken to last so long. */
const USUAL_MINUTES = 120;

/** Another event at the same place at the same time: entered twice, or in each other's way. */
export function similarCheck(document: CheckedDocument, { today, others }: Facts): Check | null {
  const { collection, schedule } = document;
  if (collection !== 'events' || !schedule) return null;
  const dates = comingDates(schedule, today);
  const path = 'schedule.from';
  const near = others.filter((other) => isSamePlace(document, other));
  for (const other of near) {
    const clash = clashOf(dates, other);
    if (!clash) continue;
    const { day, start, end } = clash;
    const text = label(
      `${dayText(day)} ${timesText(start, end)}，同一个地方还有“${other.title}”，看看是不是录重了，或者撞了时间。`,
      `“${other.title}” is at the same place on ${englishDay(day)}, ${englishTimes(start, end)}: is it the same, or in the way?`,
    );
    return { key: 'similar', isOk: false, path, text };
  }
  const text = label('同一时间、同一地方没有别的活动。', 'Nothing else is there at the same time.');
  return { key: 'similar', isOk: true, path, text };
}

/** Two rooms of one venue are two places. */
export function isSamePlace(
  one: Pick<CheckedDocument, 'venue' | 'place'>,
  other: Pick<CheckedDocument, 'venue' | 'place'>,
): boolean {
  if ((one.venue ?? null) !== (other.venue ?? null)) return false;
  const [place, otherPlace] = [one.place?.trim(), other.place?.trim()];
  if (one.venue) return !place || !otherPlace || place === otherPlace;
  return Boolean(place) && place === otherPlace;
}

/** The first occurrence of another event that is on while one of some dates is. */
function clashOf(dates: Occurrence[], { schedule }: OtherEvent): Occurrence | null {
  const [first, last] = [dates[0]?.day, dates.at(-1)?.lastDay];
  if (!first || !last) return null;
  const held = occurrencesBetween(schedule, first, last).filter(
    ({ status }) => status === 'scheduled',
  );
  return held.find((other) => dates.some((date) => overlap(date, other))) ?? null;
}

type Times = Pick<Occurrence, 'day' | 'lastDay' | 'start' | 'end'>;

/** Whether two occurrences share a day, and on it some minutes. */
export function overlap(one: Times, other: Times): boolean {
  if (one.lastDay < other.day || other.lastDay < one.day) return false;
  const [a, b] = [minutesOf(one), minutesOf(other)];
  return a.from < b.to && b.from < a.to;
}

function minutesOf({ day, lastDay, start, end }: Times): { from: number; to: number } {
  if (!start) return { from: 0, to: 24 * 60 };
  const from = minute(start);
  // Through the night of several days: busy all day.
  if (end && minute(end) <= from)
    return isSeveral(day, lastDay) ? WHOLE_DAY : { from, to: 24 * 60 };
  return { from, to: end ? minute(end) : from + USUAL_MINUTES };
}

const WHOLE_DAY = { from: 0, to: 24 * 60 };

const isSeveral = (day: Day, lastDay: Day): boolean => day < lastDay;

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
