import { getLunarDate } from 'chinese-days';
import { expect, it } from 'vitest';
import { addDays, type Day, toDay } from './day.ts';
import { lunarDateOf } from './lunar.ts';

/*
 * Two references that have nothing in common with tyme4ts, which the model asks, nor with one another: a published
 * table of months, a number a year, as chinese-days keeps it; and the astronomy of ICU in this very Node. Each is
 * known to be a day off in a few months (the table in 1933 and 1996, ICU in a dozen), never in the same ones.
 */
const intl = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

it('every lunar month from 1900 to 2100 begins on the day on which a reference has it, and most on which both have it', () => {
  const months = { all: 0, inBoth: 0, inNone: [] as Day[] };
  // 1900-01-31 is the first 春节 of the table.
  for (let day = toDay('1900-01-31'); day <= '2100-12-01'; day = nextMonthAfter(day)) {
    const { month, isLeap } = lunarDateOf(day);
    const table = getLunarDate(day);
    const isInTable = table.lunarMon === month && table.lunarDay === 1 && table.isLeap === isLeap;
    const isInIntl = intl.format(new Date(day)) === `${month}${isLeap ? 'bis' : ''}/1`;
    months.all += 1;
    if (isInTable && isInIntl) months.inBoth += 1;
    if (!isInTable && !isInIntl) months.inNone.push(day);
  }
  expect(months.inNone).toEqual([]);
  expect(months.all).toBe(2485);
  expect(months.inBoth / months.all).toBeGreaterThan(0.99);
});

/** A lunar month has 29 days or 30. */
function nextMonthAfter(first: Day): Day {
  const day = addDays(first, 29);
  return lunarDateOf(day).day === 1 ? day : addDays(day, 1);
}
