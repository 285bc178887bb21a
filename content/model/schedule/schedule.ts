import { scheduleProblems, sentenceOf } from './problem.ts';
import { type Schedule, scheduleShape } from './shape.ts';

/**
 * When an event takes place: the union of its rules from `from` to `until`, each day once, with single
 * occurrences cancelled, moved, added, or with a note. Without `start` it lasts all day; `days` is its length in
 * days. An exception on a day on which nothing takes place is ignored.
 */
export const scheduleSchema = scheduleShape.check(({ value, issues }) => {
  for (const problem of scheduleProblems(value)) {
    const { path } = problem;
    issues.push({ code: 'custom', path, message: sentenceOf(problem), input: value });
  }
});

/** Whether the event comes round, rather than taking place once. */
export const isRecurring = ({ rules, added }: Schedule): boolean =>
  added.length > 0 || rules.some(({ kind }) => kind !== 'once');
