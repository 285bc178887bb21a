import { fullDayText, hoursText, spanText, weekdayName } from '../time/dateText.ts';
import { addDays } from '../time/day.ts';
import { lunarText } from '../time/lunar.ts';
import { daysEndingIn } from './recurrence.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';

/**
 * A schedule in one Chinese sentence: `每周五，及每月5、15、25日 上午9点到11点半`. It says where a rule skips a month or a
 * year that has no such day. Exceptions are left out.
 */
export function scheduleText({ rules, from, until, days, start, end }: Schedule): string {
  const said = rules
    .map((rule) =>
      rule.kind === 'once' ? spanText(from, addDays(from, days - 1)) : ruleText(rule),
    )
    .join('，及');
  const recurs = rules.some(({ kind }) => kind !== 'once');
  const length = recurs && days > 1 ? `起，共${countText(days)}天` : '';
  const hours = hoursText({ day: from, lastDay: addDays(from, days - 1), start, end });
  const last = recurs && until ? `，到${fullDayText(until)}为止` : '';
  return `${said}${length}${hours && ` ${hours}`}${last}`;
}

/** A number of days, from two on: `三` up to ten, then digits. */
const countText = (count: number): string => '两三四五六七八九十'[count - 2] ?? String(count);

/** One rule in words: `每周五`, `每年农历八月十五`. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'once':
      return '只办一次';
    case 'weekly':
      return `每周${rule.weekdays.map(weekdayName).join('、')}`;
    case 'monthlyByDay':
      return `每月${rule.days.join('、')}日${Math.max(...rule.days) > 28 ? '（没有这天的月份跳过）' : ''}`;
    case 'monthlyByWeekday':
      return rule.nth === -1
        ? `每月最后一个周${weekdayName(rule.weekday)}`
        : `每月第${'一二三四五'[rule.nth - 1]}个周${weekdayName(rule.weekday)}${rule.nth === 5 ? '（没有的月份跳过）' : ''}`;
    case 'daysEndingIn':
      return `每月${daysEndingIn(rule.digit).join('、')}日`;
    case 'yearlyLunar':
      return `每年农历${lunarText(rule.month, rule.day)}${rule.day === 30 ? '（没有三十的年份跳过）' : ''}`;
    case 'yearlySolarTerm':
      return `每年${rule.term}`;
  }
}
