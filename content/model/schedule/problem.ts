import { addDays, type Day, toDay, yearOf } from '../time/day.ts';
import { daysOf } from './recurrence.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './shape.ts';

/** No event takes place more often than this in a year; what asks for more is a slip of the hand. */
const MOST_A_YEAR = 1000;

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

/**
 * What is wrong with a schedule whose single values are sound, the first to mend first: days and times out of
 * order, rules that never come true, more occurrences than anybody could mean.
 */
export function scheduleProblems(schedule: Dated): ScheduleProblem[] {
  const order = orderProblem(schedule);
  if (order) return [order];
  const { days } = schedule;
  const exceptions = (['moved', 'added'] as const).flatMap((name) =>
    schedule[name].flatMap(({ start, end }, index) => {
      const problem = orderProblem({ start, end, days });
      return problem ? [{ ...problem, path: [name, index, ...problem.path] }] : [];
    }),
  );
  return [...exceptions, ...emptyRules(schedule), ...crowdedYears(schedule)];
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

function crowdedYears({ rules, from, until, added }: Dated): ScheduleProblem[] {
  const additions = Map.groupBy(added, ({ day }) => yearOf(day));
  return [...additions].flatMap(([year, ofYear]) => {
    if (ofYear.length + 366 <= MOST_A_YEAR) return [];
    const [first, last] = [toDay(`${year}-01-01`), toDay(`${year}-12-31`)];
    const range = { from, to: until && until < last ? until : last };
    const regular = new Set<Day>(rules.flatMap((rule) => daysOf(rule, range)));
    for (const { day } of ofYear) regular.delete(day);
    const count = [...regular].filter((day) => day >= first).length + ofYear.length;
    if (count <= MOST_A_YEAR) return [];
    return [
      {
        path: ['added'],
        en: `${year} has ${count} occurrences: at most ${MOST_A_YEAR} a year are kept`,
        zh: `${year}年有${count}场，一年最多${MOST_A_YEAR}场，请检查加办的场次。`,
      },
    ];
  });
}
