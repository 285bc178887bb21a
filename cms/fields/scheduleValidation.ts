import { frameProblems, readSchedule, rowProblems } from '#content/model/schedule/entry.ts';
import { type ScheduleProblem, sentenceOf } from '#content/model/schedule/problem.ts';

type Validate = (value: unknown, options: { data: unknown; siblingData: unknown }) => true | string;

/** Refuses one value of a schedule (a day, a time, the length) with the model's own sentence. */
export const validValue =
  (name: string): Validate =>
  (_, { data }) =>
    sentenceAt(name, frameProblems(scheduleOf(data)));

/** Refuses a list of a schedule as a whole: no rules at all, or more occurrences than a year holds. */
export const validList =
  (name: string): Validate =>
  (_, { data }) =>
    sentenceAt(name, readSchedule(scheduleOf(data)).problems);

/** Refuses one value in a row: by the row itself, since Payload does not say which it is when it checks a form. */
export const validInRow =
  (list: string, name: string): Validate =>
  (_, { data, siblingData }) =>
    sentenceAt(name, rowProblems(scheduleOf(data), list, siblingData));

function sentenceAt(name: string, problems: ScheduleProblem[]): true | string {
  const problem = problems.find(({ path }) => path.join('.') === name);
  return problem ? sentenceOf(problem) : true;
}

/** The schedule among a document's data, which Payload leaves untyped. */
const scheduleOf = (data: unknown): object => (data as { schedule?: object })?.schedule ?? {};
