import { addDays } from '../time/day.ts';
import {
  englishFullDay,
  englishLunar,
  englishTerm,
  englishTimes,
  englishWeekday,
  ordinal,
} from '../time/englishText.ts';
import { daysEndingIn } from './recurrence.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';

/** A schedule in one English sentence: `Every Fri, and every month on the 5th, 15th, 25th, 09:00–11:30`. Exceptions are left out. */
export function englishSchedule({ rules, from, until, days, start, end }: Schedule): string {
  const lastDay = addDays(from, days - 1);
  const once = [from, ...(days > 1 ? [lastDay] : [])].map(englishFullDay).join(' to ');
  const said = rules.map((rule, index) => {
    const text = rule.kind === 'once' ? once : englishRule(rule);
    return index === 0 ? text : text.replace(/^Every/, 'every');
  });
  const recurs = rules.some(({ kind }) => kind !== 'once');
  const length = recurs && days > 1 ? `, ${days} days each` : '';
  const last = recurs && until ? `, until ${englishFullDay(until)}` : '';
  return `${said.join(', and ')}${length}, ${englishTimes(start, end)}${last}`;
}

/** One rule in words: `Every Fri`. */
export function englishRule(rule: Rule): string {
  switch (rule.kind) {
    case 'once':
      return 'Once';
    case 'weekly':
      return `Every ${rule.weekdays.map(englishWeekday).join(', ')}`;
    case 'monthlyByDay':
      return `Every month on the ${rule.days.map(ordinal).join(', ')}${Math.max(...rule.days) > 28 ? ' (months without that day are skipped)' : ''}`;
    case 'monthlyByWeekday':
      return rule.nth === -1
        ? `Every month on the last ${englishWeekday(rule.weekday)}`
        : `Every month on the ${ordinal(rule.nth)} ${englishWeekday(rule.weekday)}${rule.nth === 5 ? ' (months without one are skipped)' : ''}`;
    case 'daysEndingIn':
      return `Every month on the ${daysEndingIn(rule.digit).map(ordinal).join(', ')}`;
    case 'yearlyLunar':
      return `Every year on the ${englishLunar(rule.month, rule.day)}${rule.day === 30 ? ' (years without that day are skipped)' : ''}`;
    case 'yearlySolarTerm':
      return `Every year at ${englishTerm(rule.term)}`;
  }
}
