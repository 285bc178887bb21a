import { type Day, type Time, weekdayOf } from './day.ts';
import type { FestivalName } from './festival.ts';
import { SOLAR_TERMS } from './lunar.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Fri`, from ISO weekday 5. */
export const englishWeekday = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

/** `4 Dec`. */
export const englishDay = (day: Day): string => dateText(day, { day: 'numeric', month: 'short' });

/** `Fri, 4 Dec 2026`. */
export const englishFullDay = (day: Day): string =>
  `${englishWeekday(weekdayOf(day))}, ${dateText(day, { day: 'numeric', month: 'short', year: 'numeric' })}`;

/** `09:00–11:30`, `from 19:30`, or `all day`. */
export function englishTimes(start?: Time, end?: Time): string {
  if (!start) return 'all day';
  return end ? `${start}–${end}` : `from ${start}`;
}

/** `8th`. */
export function ordinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`;
}

/** `15th day of the 8th lunar month`. */
export const englishLunar = (month: number, day: number, isLeap = false): string =>
  `${ordinal(day)} day of the ${isLeap ? 'leap ' : ''}${ordinal(month)} lunar month`;

/** A solar term (节气) by its usual English name: `Winter Solstice` for 冬至. */
export const englishTerm = (term: string): string => TERM_NAMES[SOLAR_TERMS.indexOf(term)] ?? term;

/** A festival by its usual English name. */
export const englishFestival = (name: FestivalName): string => FESTIVAL_NAMES[name];

// Noon UTC is the same day in Shanghai, and is formatted in UTC.
const dateText = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' });

/** In the order of SOLAR_TERMS, as the China Meteorological Administration writes them. */
const TERM_NAMES = [
  'Winter Solstice',
  'Minor Cold',
  'Major Cold',
  'Start of Spring',
  'Rain Water',
  'Awakening of Insects',
  'Spring Equinox',
  'Pure Brightness',
  'Grain Rain',
  'Start of Summer',
  'Grain Buds',
  'Grain in Ear',
  'Summer Solstice',
  'Minor Heat',
  'Major Heat',
  'Start of Autumn',
  'End of Heat',
  'White Dew',
  'Autumn Equinox',
  'Cold Dew',
  'Frost’s Descent',
  'Start of Winter',
  'Minor Snow',
  'Major Snow',
];

const FESTIVAL_NAMES: Record<FestivalName, string> = {
  元旦: 'New Year’s Day',
  除夕: 'Chinese New Year’s Eve',
  春节: 'Chinese New Year',
  元宵节: 'Lantern Festival',
  学雷锋纪念日: 'Lei Feng Day',
  妇女节: 'Women’s Day',
  植树节: 'Arbor Day',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  儿童节: 'Children’s Day',
  火把节: 'Torch Festival',
  七夕节: 'Qixi',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  重阳节: 'Double Ninth',
  国际志愿者日: 'International Volunteer Day',
};
