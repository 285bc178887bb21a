import { z } from 'zod';
import { withoutEmpty } from '../value/emptyValues.ts';
import { type ScheduleProblem, scheduleProblems } from './problem.ts';
import { type Schedule, scheduleShape } from './shape.ts';

/** What an editor's form holds, read. `schedule` is null while a single value is missing or wrong. */
export interface ScheduleEntry {
  schedule: Schedule | null;
  /** The first to mend first; each path names a field of the form. */
  problems: ScheduleProblem[];
}

/**
 * Reads a schedule as it is being entered: empty texts and nulls are no values, and a list may be the number of
 * its rows, as a form keeps an empty one. Never throws.
 */
export function readSchedule(entered: unknown): ScheduleEntry {
  const read = scheduleShape.safeParse(withoutEmpty(withoutRowCounts(entered)));
  if (read.success) {
    const problems = scheduleProblems(read.data);
    return { schedule: read.data, problems: problems.map(atField) };
  }
  const problems = read.error.issues.map((issue) => {
    const { path } = issue;
    if (issue.code === 'too_big' && issue.origin === 'array') {
      const { maximum } = issue;
      return {
        path: fieldOf(path as Path),
        zh: `最多${maximum}项。`,
        en: `at most ${maximum} items`,
      };
    }
    const field = fieldOf(path.map((part) => (typeof part === 'number' ? part : String(part))));
    const [zh, en] = REQUESTS[named(field)] ?? ['请填写时间。', 'say when'];
    return { path: field, zh, en };
  });
  return { schedule: null, problems: problems.toSorted(byPlaceInForm) };
}

/**
 * What is wrong with one row of a list, judged beside the schedule's own days and times and no other row. The
 * paths begin in the row.
 */
export function rowProblems(entered: object, list: string, row: unknown): ScheduleProblem[] {
  const { problems } = readSchedule({ ...entered, ...NO_ROWS, [list]: [row] });
  return problems
    .filter(({ path }) => path[0] === list && path.length > 2)
    .map((problem) => ({ ...problem, path: problem.path.slice(2) }));
}

/** What is wrong with the days, times and length of a schedule, whatever its lists hold. */
export const frameProblems = (entered: object): ScheduleProblem[] =>
  readSchedule({ ...entered, ...NO_ROWS }).problems;

const NO_ROWS = { rules: [{ kind: 'once' }], cancelled: [], moved: [], noted: [], added: [] };

const LISTS = ['rules', 'cancelled', 'moved', 'noted', 'added'];

const DAY = ['请填写日期，例如 2026-10-18。', 'write a day as 2026-10-18'] as const;
const TIME = ['请填写时间，例如 19:30。', 'write a time as 19:30'] as const;

const NOTE = [
  '说明请写短一点，最多 200 个字。',
  'write the note in at most 200 characters',
] as const;

/** What to ask for at each field, in the order of the form. */
const REQUESTS: Record<string, readonly [zh: string, en: string]> = {
  from: ['请填写首次日期，例如 2026-10-18。', 'write the first day as 2026-10-18'],
  until: ['截止日期请写成 2026-10-18 这样，一直办下去就空着。', 'write the last day as 2026-10-18'],
  start: TIME,
  end: TIME,
  days: ['每次办几天，请选 1 到 60 天。', 'write the length as a whole number from 1 to 60'],
  rules: ['请至少写一条怎么重复。', 'write at least one rule'],
  'rules.kind': ['请选怎么重复。', 'choose how it recurs'],
  'rules.weekdays': ['请选星期几，至少选一天。', 'choose at least one weekday'],
  'rules.days': ['请选每月几号，从 1 到 31，至少选一天。', 'choose at least one day, 1 to 31'],
  'rules.nth': ['请选每月第几个。', 'choose which one of the month'],
  'rules.weekday': ['请选星期几。', 'choose a weekday'],
  'rules.digit': ['请选逢几，从 0 到 9。', 'choose a digit, 0 to 9'],
  'rules.month': ['请选农历几月，从正月到十二月。', 'choose a lunar month, 1 to 12'],
  'rules.day': ['请选农历哪一天，从初一到三十。', 'choose a lunar day, 1 to 30'],
  'rules.term': ['请选节气。', 'choose a solar term'],
  'cancelled.day': DAY,
  'cancelled.note': NOTE,
  'moved.day': DAY,
  'moved.to': ['请填写改到哪天，例如 2026-10-18。', 'write the new day as 2026-10-18'],
  'moved.start': TIME,
  'moved.end': TIME,
  'moved.note': NOTE,
  'noted.day': DAY,
  'noted.note': [
    '请写说明，最多 200 个字，或者去掉这一条。',
    'write the note, in at most 200 characters, or take it away',
  ],
  'added.day': DAY,
  'added.start': TIME,
  'added.end': TIME,
};

type Path = ScheduleProblem['path'];

const named = (path: Path): string => path.filter((part) => typeof part === 'string').join('.');

const byPlaceInForm = (a: ScheduleProblem, b: ScheduleProblem): number =>
  placeOf(a.path) - placeOf(b.path);

const placeOf = (path: Path): number => Object.keys(REQUESTS).indexOf(named(path));

const atField = (problem: ScheduleProblem): ScheduleProblem => ({
  ...problem,
  path: fieldOf(problem.path),
});

/** A rule as a whole is mended where its kind is chosen; one of several values, where all are. */
function fieldOf(path: Path): Path {
  if (path.length === 2 && path[0] === 'rules') return [...path, 'kind'];
  return typeof path.at(-1) === 'number' ? fieldOf(path.slice(0, -1)) : path;
}

function withoutRowCounts(entered: unknown): unknown {
  if (!z.record(z.string(), z.unknown()).safeParse(entered).success) return {};
  return Object.fromEntries(
    Object.entries(entered as object) // a record, as just seen
      .filter(([name, value]) => !LISTS.includes(name) || Array.isArray(value)),
  );
}
