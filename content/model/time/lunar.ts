import { LunarDay, LunarMonth, SolarDay, SolarTerm } from 'tyme4ts';
import { addDays, type Day, toDay } from './day.ts';

/**
 * A day of the Chinese lunisolar calendar (农历), as computed by tyme4ts from the rules of GB/T 33661-2017.
 * `month` 1 to 12, `day` 1 to 30; `isLeap` for a 闰月, which repeats the number of the month before it.
 */
export interface LunarDate {
  year: number;
  month: number;
  day: number;
  isLeap: boolean;
  /** `八月十五`, `闰六月初一`: month and day as they are read. */
  text: string;
  /** What a calendar cell prints: the month's name on its first day, else the day's. */
  short: string;
}

/** The 24 solar terms (节气), from 冬至 on. */
export const SOLAR_TERMS: readonly string[] = SolarTerm.NAMES;

/** The lunar date of a day. Range: 1900 to 2100. */
export function lunarDateOf(day: Day): LunarDate {
  const lunar = solarDay(day).getLunarDay();
  const month = lunar.getLunarMonth();
  return {
    year: lunar.getYear(),
    month: Math.abs(lunar.getMonth()),
    day: lunar.getDay(),
    isLeap: month.isLeap(),
    text: `${month.getName()}${lunar.getName()}`,
    short: lunar.getDay() === 1 ? month.getName() : lunar.getName(),
  };
}

/**
 * The day on which a lunar month and day fall in a lunar year, or null when that year has no such day
 * (a 三十 in a short month) or it lies after 2100. A leap month is never meant: festivals are kept in the
 * ordinary one.
 * The lunar year 2033 runs into the solar year 2034, so a 十二月 date may lie in the next solar year.
 */
export function dayOfLunarDate(lunarYear: number, month: number, day: number): Day | null {
  if (day > LunarMonth.fromYm(lunarYear, month).getDayCount()) return null;
  const solar = LunarDay.fromYmd(lunarYear, month, day).getSolarDay();
  return solar.getYear() > 2100 ? null : fromSolar(solar);
}

/** A lunar month and day as they are read: `lunarText(8, 15)` is 八月十五. */
export const lunarText = (month: number, day: number): string =>
  `${LunarMonth.NAMES[month - 1]}${LunarDay.NAMES[day - 1]}`;

/** 正月 to 十二月, in order. */
export const lunarMonthNames: readonly string[] = LunarMonth.NAMES;

/** 初一 to 三十, in order. */
export const lunarDayNames: readonly string[] = LunarDay.NAMES;

/** 除夕: the last day of a lunar year, whether its twelfth month has 29 days or 30. */
export function newYearsEveOf(lunarYear: number): Day {
  return addDays(fromSolar(LunarDay.fromYmd(lunarYear + 1, 1, 1).getSolarDay()), -1);
}

/** The solar term (节气) that begins on this day, such as 清明, or null. */
export function solarTermOn(day: Day): string | null {
  const term = solarDay(day).getTermDay();
  return term.getDayIndex() === 0 ? term.getSolarTerm().getName() : null;
}

/**
 * The day in a solar year on which a solar term begins: `solarTermDay(2026, '清明')` is 2026-04-05.
 * @throws RangeError when there is no term of that name.
 */
export function solarTermDay(year: number, term: string): Day {
  const index = SOLAR_TERMS.indexOf(term);
  if (index < 0) throw new RangeError(`“${term}” is not one of the 24 solar terms, such as 清明`);
  // The library counts a year's terms from 冬至 of the year before.
  const inYear = SolarTerm.fromIndex(year, index).getSolarDay();
  return fromSolar(
    inYear.getYear() === year ? inYear : SolarTerm.fromIndex(year + 1, index).getSolarDay(),
  );
}

function solarDay(day: Day): SolarDay {
  const [year, month, date] = day.split('-').map(Number);
  return SolarDay.fromYmd(year ?? 0, month ?? 0, date ?? 0); // a Day always has its three parts
}

function fromSolar(solar: SolarDay): Day {
  const pad = (value: number) => String(value).padStart(2, '0');
  return toDay(`${solar.getYear()}-${pad(solar.getMonth())}-${pad(solar.getDay())}`);
}
