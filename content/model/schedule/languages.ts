import { dayText, fullDayText, timesText, weekdayText } from '../time/dateText.ts';
import type { Day, Time } from '../time/day.ts';
import {
  englishDay,
  englishFestival,
  englishFullDay,
  englishLunar,
  englishTerm,
  englishTimes,
} from '../time/englishText.ts';
import { festivalsOn } from '../time/festival.ts';
import { lunarDateOf, lunarText, solarTermOn } from '../time/lunar.ts';
import { englishRule, englishSchedule } from './englishText.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';
import { ruleText, scheduleText } from './text.ts';

/** How schedules and their days are written for editors, in one language. */
export interface ScheduleTexts {
  schedule(schedule: Schedule): string;
  rule(rule: Rule): string;
  /** `11月28日`. */
  day(day: Day): string;
  /** `2026年11月28日 周六`. */
  fullDay(day: Day): string;
  times(start?: Time, end?: Time): string;
  lunar(month: number, day: number): string;
  /** The lunar date of a day, and what falls on it: `农历八月十五 · 中秋节`. */
  calendar(day: Day): string;
}

/** In English for `en`, else in Chinese. */
export const textsIn = (language: string): ScheduleTexts => (language === 'en' ? ENGLISH : CHINESE);

const CHINESE: ScheduleTexts = {
  schedule: scheduleText,
  rule: ruleText,
  day: dayText,
  fullDay: (day) => `${fullDayText(day)} ${weekdayText(day)}`,
  times: timesText,
  lunar: lunarText,
  calendar(day) {
    const term = solarTermOn(day);
    const festivals = festivalsOn(day);
    const isSaid = festivals.some((name) => term && name.startsWith(term));
    const names = [...(term && !isSaid ? [term] : []), ...festivals];
    return [`农历${lunarDateOf(day).text}`, ...names].join(' · ');
  },
};

const ENGLISH: ScheduleTexts = {
  schedule: englishSchedule,
  rule: englishRule,
  day: englishDay,
  fullDay: englishFullDay,
  times: englishTimes,
  lunar: englishLunar,
  calendar(day) {
    const { month, day: lunarDay, isLeap } = lunarDateOf(day);
    const term = solarTermOn(day);
    const names = [...(term ? [englishTerm(term)] : []), ...festivalsOn(day).map(englishFestival)];
    return [capital(englishLunar(month, lunarDay, isLeap)), ...names].join(' · ');
  },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
