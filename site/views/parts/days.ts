import { dayText, weekdayText } from '#content/model/time/dateText.ts';
import type { Day } from '#content/model/time/day.ts';
import { festivalsOn } from '#content/model/time/festival.ts';
import { lunarDateOf, solarTermOn } from '#content/model/time/lunar.ts';
import type { DayName } from '#site/calendar/agenda.ts';
import type { Portal } from '#site/portal/portal.ts';
import { dates as words } from '#site/words.ts';

type Almanac = Omit<DayName, 'off'> & {
  /** The lunar month's name on its first day, else the lunar day's. */
  lunarShort: string;
};

/** What a day is in itself never changes, and many pages name it. */
const almanac = new Map<Day, Almanac>();

/** A day as people know it: its lunar date, its festivals, whether it is worked. */
export function dayName({ daysOff }: Portal, day: Day): DayName & Almanac {
  const known = almanac.get(day) ?? almanacOf(day);
  almanac.set(day, known);
  const off = daysOff.get(day);
  return { ...known, off: off && (off.isOff ? 'off' : 'work') };
}

function almanacOf(day: Day): Almanac {
  const { text, short } = lunarDateOf(day);
  return {
    day,
    name: `${dayText(day)} ${weekdayText(day)}`,
    lunar: words.lunar(text),
    lunarShort: short,
    marks: marksOf(day),
  };
}

/** Festivals, and the solar term that begins; 清明 is both, and named once. */
function marksOf(day: Day): string[] {
  const term = solarTermOn(day);
  const festivals: string[] = festivalsOn(day);
  const isNamed = term === null || festivals.some((name) => name.startsWith(term));
  return isNamed ? festivals : [...festivals, term];
}
