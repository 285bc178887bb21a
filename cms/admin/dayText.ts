import { dayText as chineseDay, weekdayText } from '#content/model/time/dateText.ts';
import { type Day, weekdayOf, yearOf } from '#content/model/time/day.ts';
import { englishDay, englishWeekday } from '#content/model/time/englishText.ts';

/** A day with its weekday and without its year: `11月27日 周五`, `Fri, 27 Nov`. */
export const dayText = (day: Day, language: string): string =>
  language === 'en'
    ? `${englishWeekday(weekdayOf(day))}, ${englishDay(day)}`
    : `${chineseDay(day)} ${weekdayText(day)}`;

/** The same with its year: `2026年11月27日 周五`, `Fri, 27 Nov 2026`. */
export const fullDayText = (day: Day, language: string): string =>
  language === 'en'
    ? `${dayText(day, language)} ${yearOf(day)}`
    : `${yearOf(day)}年${dayText(day, language)}`;
