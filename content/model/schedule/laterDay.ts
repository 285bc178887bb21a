import { addDays, type Day, daysBetween, isDay, weekdayOf, yearOf } from '../time/day.ts';
import { FESTIVALS, type FestivalName, festivalsOn, speaksOf } from '../time/festival.ts';
import { solarTermDay, solarTermOn } from '../time/lunar.ts';
import { daysOf } from './recurrence.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';

/** How far from the same date a lunar date can come round: a year with a leap month moves it by three weeks. */
const LUNAR_DRIFT_DAYS = 45;

/** So long before a festival people prepare for it: couplets, a clean house. */
const FESTIVAL_DAYS = 30;

/** A day some years on, by the rule that gives it; the same date where none does. */
export function laterDay(
  { rules, from, until }: Schedule,
  day: Day,
  { years, title }: { years: number; title: string },
): Day | null {
  const anniversary = sameDate(day, years);
  if (!anniversary) return null;
  const range = { from, to: until ?? day };
  const rule = rules.find((one) => daysOf(one, range).includes(day));
  return (rule && byRule(rule, day, { anniversary, title })) ?? anniversary;
}

/** The same date some years on; 28 February for the 29th where there is none. Null beyond the calendar. */
export function sameDate(day: Day, years: number): Day | null {
  const text = `${yearOf(day) + years}${day.slice(4)}`;
  if (isDay(text)) return text;
  const eve = text.replace(/29$/, '28');
  return isDay(eve) ? eve : null;
}

interface Later {
  anniversary: Day;
  title: string;
}

function byRule(rule: Rule, day: Day, { anniversary, title }: Later): Day | null {
  switch (rule.kind) {
    case 'once':
      return festivalNear(day, { anniversary, title }) ?? sameWeekday(day, anniversary);
    case 'weekly':
      return sameWeekday(day, anniversary);
    case 'monthlyByWeekday':
      return nearest(rule, anniversary, 15, ({ month }) => month === day.slice(5, 7));
    case 'yearlyLunar':
    case 'yearlySolarTerm':
      return nearest(rule, anniversary, LUNAR_DRIFT_DAYS);
    case 'monthlyByDay':
    case 'daysEndingIn':
      return null; // the same date
  }
}

/**
 * The day that is to a festival as this one is. An occasion that speaks of a festival is on it again, or on its eve, or
 * as long before or after it, on its own weekday. A festival of the solar calendar does not move: only who is on it, or
 * beside it, keeps the date. A solar term is a festival too.
 */
function festivalNear(day: Day, { anniversary, title }: Later): Day | null {
  const term = solarTermOn(day);
  if (term && title.includes(term)) return solarTermDay(yearOf(anniversary), term);
  const spokenOf = FESTIVALS.filter((one) => speaksOf(one, title));
  for (const near of around(day, FESTIVAL_DAYS)) {
    const distance = daysBetween(near, day);
    const isBeside = Math.abs(distance) <= 1;
    const kept = spokenOf.find(
      ({ name, rule }) => festivalsOn(near).includes(name) && (isBeside || rule.by !== 'solar'),
    );
    const again = kept && nextFestival(kept.name, anniversary);
    if (!again) continue;
    const asFar = addDays(again, distance);
    return isBeside ? asFar : (sameWeekdayWithin(day, asFar, 3) ?? asFar);
  }
  return null;
}

const nextFestival = (name: FestivalName, anniversary: Day): Day | undefined =>
  around(anniversary, LUNAR_DRIFT_DAYS).find((one) => festivalsOn(one).includes(name));

/** The nearest day with the same weekday, in the month of the day itself. */
const sameWeekday = (day: Day, anniversary: Day): Day | null =>
  sameWeekdayWithin(day, anniversary, 7, (near) => near.slice(5, 7) === day.slice(5, 7));

function sameWeekdayWithin(
  day: Day,
  target: Day,
  within: number,
  suits: (near: Day) => boolean = () => true,
): Day | null {
  const found = around(target, within).find(
    (near) => weekdayOf(near) === weekdayOf(day) && suits(near),
  );
  return found ?? null;
}

/** The day nearest to another that a rule gives. */
function nearest(
  rule: Rule,
  day: Day,
  within: number,
  suits: (near: { month: string }) => boolean = () => true,
): Day | null {
  const to = addDays(day, within);
  if (!isDay(to)) return null;
  const found = daysOf(rule, { from: addDays(day, -within), to })
    .filter((near) => suits({ month: near.slice(5, 7) }))
    .sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)));
  return found[0] ?? null;
}

/** A day and those around it, the nearest first; none beyond the calendar. */
const around = (day: Day, within: number): Day[] =>
  Array.from({ length: 2 * within + 1 }, (_, index) => index - within)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map((count) => addDays(day, count))
    .filter(isDay);
