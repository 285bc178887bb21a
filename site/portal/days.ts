import { dayText, weekdayText } from '#content/model/dateText.ts';
import type { Day } from '#content/model/day.ts';
import { festivalsOn } from '#content/model/festival.ts';
import { lunarDateOf, solarTermOn } from '#content/model/lunar.ts';
import type { DayName } from '#site/calendar/agenda.ts';
import { dates as words } from '#site/words.ts';
import type { Portal } from './portal.ts';

/** A day as people know it: its lunar date, its festivals, whether it is worked. */
export function dayName({ daysOff }: Portal, day: Day): DayName {
  const off = daysOff.get(day);
  return {
    day,
    name: `${dayText(day)} ${weekdayText(day)}`,
    lunar: words.lunar(lunarDateOf(day).text),
    marks: marksOf(day),
    off: off && (off.isOff ? 'off' : 'work'),
  };
}

/** Festivals, and the solar term that begins; 清明 is both, and named once. */
function marksOf(day: Day): string[] {
  const term = solarTermOn(day);
  const festivals: string[] = festivalsOn(day);
  const isNamed = term === null || festivals.some((name) => name.startsWith(term));
  return isNamed ? festivals : [...festivals, term];
}
