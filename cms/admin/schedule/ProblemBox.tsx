import type { ScheduleProblem } from '#content/model/schedule/problem.ts';
import { EXCEPTION_LISTS, type RowChange } from './exception.ts';
import type { Words } from './words.ts';

interface Props {
  problem: ScheduleProblem;
  words: Words;
  language: 'zh' | 'en';
  change: (changes: RowChange[]) => void;
}

/** Says what to mend; an exception that came in wrong, by another way than the list of dates, can be taken away. */
export function ProblemBox({ problem, words, language, change }: Props) {
  const [first, index] = problem.path;
  const list = EXCEPTION_LISTS.find((each) => each === first);
  return (
    <div className="schedule-preview__problem" role="status">
      <p>
        {list && words.lists[list]}
        {problem[language]}
      </p>
      {list && typeof index === 'number' && (
        <button
          type="button"
          className="schedule-button"
          onClick={() => change([{ list, remove: [index] }])}
        >
          {words.dropWrong}
        </button>
      )}
    </div>
  );
}
