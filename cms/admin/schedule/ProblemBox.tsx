import type { ScheduleProblem } from '#content/model/scheduleProblem.ts';
import type { ExceptionList, RowChange } from './exception.ts';
import type { Words } from './words.ts';

const EXCEPTIONS: readonly unknown[] = ['cancelled', 'moved', 'noted', 'added'];

interface Props {
  problem: ScheduleProblem;
  words: Words;
  language: 'zh' | 'en';
  change: (changes: RowChange[]) => void;
}

/** Says what to mend; an exception that came in wrong, by another way than the list of dates, can be taken away. */
export function ProblemBox({ problem, words, language, change }: Props) {
  const [list, index] = problem.path;
  return (
    <div className="schedule-preview__problem" role="status">
      <p>{problem[language]}</p>
      {EXCEPTIONS.includes(list) && typeof index === 'number' && (
        <button
          type="button"
          className="schedule-button"
          onClick={() => change([{ list: list as ExceptionList, remove: [index] }])} // one of the four, as just seen
        >
          {words.dropWrong}
        </button>
      )}
    </div>
  );
}
