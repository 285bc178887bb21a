import { addDays, type Day, eachDay, type Month, toDay, weekdayOf } from './day.ts';

/** The months from `first` to `last`, both included. */
export function eachMonth(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

export const firstDayOf = (month: Month): Day => toDay(`${month}-01`);

export const lastDayOf = (month: Month): Day => addDays(firstDayOf(nextMonth(month)), -1);

export const nextMonth = (month: Month): Month => shift(month, 1);

export const previousMonth = (month: Month): Month => shift(month, -1);

/** The whole weeks, Monday first, that a month touches: 4 to 6 rows of 7 days. */
export function weeksOf(month: Month): Day[][] {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const days = eachDay(addDays(first, 1 - weekdayOf(first)), addDays(last, 7 - weekdayOf(last)));
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function shift(month: Month, by: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month; // built to the pattern
}
