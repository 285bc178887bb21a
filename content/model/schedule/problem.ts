import { addDays, type Day, toDay, yearOf } from '../time/day.ts';
import { FIRST_CONTENT_DAY } from '../time/daySchema.ts';
import { sentence } from '../value/sentence.ts';
import { daysOf } from './recurrence.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';

/** The most days that an event's occurrences may take up in a year, each counted with its length; more is a slip of the hand. */
const MOST_DAYS_A_YEAR = 1000;

/** What is wrong with a schedule: the field to mend, and the sentence that says so, in English and for editors. */
export interface ScheduleProblem {
  path: (string | number)[];
  en: string;
  zh: string;
}

type Dated = Pick<
  Schedule,
  'rules' | 'from' | 'until' | 'days' | 'start' | 'end' | 'moved' | 'added'
>;

/** The problem as one text, in both languages. */
export const sentenceOf = ({ zh, en }: ScheduleProblem): string =>
  sentence(zh, `${en.charAt(0).toUpperCase()}${en.slice(1)}.`);

/**
 * What is wrong with a schedule whose single values are sound, the first to mend first: days and times out of
 * order, rules that never come true, more occurrences than anybody could mean.
 */
export function scheduleProblems(schedule: Dated): ScheduleProblem[] {
  const order = orderProblem(schedule) ?? tooEarly(schedule);
  if (order) return [order];
  const { days } = schedule;
  const exceptions = (['moved', 'added'] as const).flatMap((name) =>
    schedule[name].flatMap(({ start, end }, index) => {
      const problem = orderProblem({ start, end, days });
      return problem ? [{ ...problem, path: [name, index, ...problem.path] }] : [];
    }),
  );
  return [
    ...exceptions,
    ...emptyRules(schedule),
    ...crowdedRules(schedule),
    ...crowdedYears(schedule),
  ];
}

interface Order {
  from?: string | undefined;
  until?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  days?: number | undefined;
}

/** What is wrong with the order of a schedule's days and times; null when all is well. */
export function orderProblem({ from, until, start, end, days = 1 }: Order): ScheduleProblem | null {
  if (from && until && until < from) {
    return {
      path: ['until'],
      en: `the last day ${until} is before the first day ${from}`,
      zh: `截止日期${until}早于首次日期${from}，请改其中一个。`,
    };
  }
  if (end && !start) {
    return {
      path: ['end'],
      en: `it ends at ${end} but has no start time`,
      zh: `写了结束时间${end}，还没写开始时间。`,
    };
  }
  if (start && end && days === 1 && end <= start) {
    return {
      path: ['end'],
      en: `the end ${end} is not after the start ${start}`,
      zh: `结束时间${end}要晚于开始时间${start}。`,
    };
  }
  return null;
}

/** Without a last day every rule comes true some time; with one it may not. */
function emptyRules({ rules, from, until }: Dated): ScheduleProblem[] {
  if (!until) return [];
  return rules.flatMap((rule, index) =>
    occurs(rule, from, until)
      ? []
      : [
          {
            path: ['rules', index],
            en: `this rule never occurs from ${from} to ${until}`,
            zh: `从${from}到${until}，这条规则一次也轮不到，请改日期或规则。`,
          },
        ],
  );
}

/** Looks at two months first: a daily rule up to 2100 need not be counted out to know that it occurs. */
function occurs(rule: Rule, from: Day, until: Day): boolean {
  const soon = addDays(from, 62);
  return (
    (soon < until && daysOf(rule, { from, to: soon }).length > 0) ||
    daysOf(rule, { from, to: until }).length > 0
  );
}

/** A schedule that began in 1900 by a slip would be worked out for all the years since. */
function tooEarly({ from }: Dated): ScheduleProblem | null {
  if (from >= FIRST_CONTENT_DAY) return null;
  return {
    path: ['from'],
    en: `the first day ${from} is before ${FIRST_CONTENT_DAY}: give a later one`,
    zh: `首次日期${from}太早了，最早可以是${FIRST_CONTENT_DAY}。`,
  };
}

/** Long occurrences that come round again before they are over: an exhibition of 60 days on every weekday. */
function crowdedRules({ rules, from, until, days }: Dated): ScheduleProblem[] {
  const yearLater = addDays(from, 365);
  const to = until && until < yearLater ? until : yearLater;
  const count = new Set(rules.flatMap((rule) => daysOf(rule, { from, to }))).size;
  if (count * days <= MOST_DAYS_A_YEAR) return [];
  return [
    {
      path: ['days'],
      en: `${count} occurrences a year of ${days} days each are ${count * days} days: at most ${MOST_DAYS_A_YEAR} are kept`,
      zh: `一年${count}场，每场${days}天，合起来有${count * days}天，一年最多${MOST_DAYS_A_YEAR}天，请改每次办几天或重复。`,
    },
  ];
}

function crowdedYears({ rules, from, until, days, added }: Dated): ScheduleProblem[] {
  const additions = Map.groupBy(added, ({ day }) => yearOf(day));
  return [...additions].flatMap(([year, ofYear]) => {
    if ((ofYear.length + 366) * days <= MOST_DAYS_A_YEAR) return [];
    const [first, last] = [toDay(`${year}-01-01`), toDay(`${year}-12-31`)];
    const range = { from, to: until && until < last ? until : last };
    const regular = new Set<Day>(rules.flatMap((rule) => daysOf(rule, range)));
    for (const { day } of ofYear) regular.delete(day);
    const count = [...regular].filter((day) => day >= first).length + ofYear.length;
    if (count * days <= MOST_DAYS_A_YEAR) return [];
    return [
      {
        path: ['added'],
        en: `${year} has ${count} occurrences, ${count * days} days in all: at most ${MOST_DAYS_A_YEAR} a year are kept`,
        zh: `${year}年有${count}场，共${count * days}天，一年最多${MOST_DAYS_A_YEAR}天，请检查加办的场次。`,
      },
    ];
  });
}
