import { type Day, type Month, monthOf, type Time, weekdayOf, yearOf } from './day.ts';

const WEEKDAY_NAMES = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `周五`. */
export const weekdayText = (day: Day): string => `周${weekdayName(weekdayOf(day))}`;

/** `五`, from ISO weekday 5. */
export const weekdayName = (weekday: number): string => WEEKDAY_NAMES[weekday - 1] ?? '';

/** `11月28日`. */
export const dayText = (day: Day): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** `2026年11月28日`. */
export const fullDayText = (day: Day): string => `${yearOf(day)}年${dayText(day)}`;

/** A day as it is said in a year: `11月28日` in its own, else `2027年7月27日`. */
export const dayTextIn = (year: number, day: Day): string =>
  yearOf(day) === year ? dayText(day) : fullDayText(day);

/** `2026年11月28日 周六`, or `2026年7月10日至12日` for several days. */
export function spanText(day: Day, lastDay: Day): string {
  if (day === lastDay) return `${fullDayText(day)} ${weekdayText(day)}`;
  if (yearOf(day) === yearOf(lastDay)) return `${yearOf(day)}年${rangeText(day, lastDay)}`;
  return `${fullDayText(day)}至${fullDayText(lastDay)}`;
}

/** `11月23日至29日`, `11月30日至12月6日`: several days without their year. */
export const rangeText = (day: Day, lastDay: Day): string =>
  `${dayText(day)}至${monthOf(day) === monthOf(lastDay) ? `${Number(lastDay.slice(8))}日` : dayText(lastDay)}`;

/** `09:00–11:30`, `19:30 开始`, or `全天`: for editors, who type hours like this. */
export function timesText(start?: Time, end?: Time): string {
  if (!start) return '全天';
  return end ? `${start}–${end}` : `${start} 开始`;
}

/** A time of day as people say it: `上午9点`, `中午12点半`, `晚上7点05分`. */
export function clockText(time: Time): string {
  return `${partOfDay(time)}${hourText(time)}`;
}

/** Hours as people say them: `上午9点到11点半`, `晚上7点半开始`, or `全天`; the part of the day once, if it holds for both. */
export function clockSpanText(start?: Time, end?: Time): string {
  if (!start) return '全天';
  if (!end) return `${clockText(start)}开始`;
  const isSamePart = partOfDay(start) === partOfDay(end);
  return `${clockText(start)}到${isSamePart ? hourText(end) : clockText(end)}`;
}

interface Span {
  day: Day;
  lastDay: Day;
  start?: Time | undefined;
  end?: Time | undefined;
}

/** The hours of what may last several days: of these `全天` goes without saying, and is left out. */
export const hoursText = ({ day, lastDay, start, end }: Span): string =>
  !start && lastDay > day ? '' : clockSpanText(start, end);

/** Days and hours: `2026年11月28日 周六 上午9点到11点半`, `2026年7月10日至12日`. */
export const daysAndHoursText = (span: Span): string =>
  `${spanText(span.day, span.lastDay)} ${hoursText(span)}`.trimEnd();

/** `2026年5月`. */
export const monthText = (month: Month): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

const PARTS_OF_DAY = [
  [5, '凌晨'],
  [9, '早上'],
  [12, '上午'],
  [13, '中午'],
  [18, '下午'],
  [24, '晚上'],
] as const;

/** What part of the day a time is in, as it is commonly said. */
function partOfDay(time: Time): string {
  const hour = Number(time.slice(0, 2));
  return PARTS_OF_DAY.find(([before]) => hour < before)?.[1] ?? '';
}

/** `7点半` for 19:30. */
function hourText(time: Time): string {
  const [hour, minute] = [Number(time.slice(0, 2)), time.slice(3)];
  const minutes = minute === '00' ? '' : minute === '30' ? '半' : `${minute}分`;
  return `${hour > 12 ? hour - 12 : hour}点${minutes}`;
}
