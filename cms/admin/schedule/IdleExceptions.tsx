import { textsIn } from '#content/model/schedule/languages.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import type { Day } from '#content/model/time/day.ts';
import { idleText } from './occurrenceText.ts';
import type { Words } from './words.ts';

interface Props {
  schedule: Schedule;
  days: Day[];
  words: Words;
  language: 'zh' | 'en';
  onDrop: ((day: Day) => void) | undefined;
}

/** The exceptions that an earlier rule left behind, and a button to take each away. */
export function IdleExceptions({ schedule, days, words, language, onDrop }: Props) {
  if (days.length === 0) return null;
  const { fullDay } = textsIn(language);
  return (
    <div className="schedule-preview__idle">
      <p>{words.idle}</p>
      <ul>
        {days.map((day) => (
          <li key={day}>
            {words.idleDay(fullDay(day), idleText(schedule, day, language))}
            {onDrop && (
              <button
                type="button"
                className="schedule-button"
                aria-label={`${words.dropIdle} ${fullDay(day)}`}
                onClick={() => onDrop(day)}
              >
                {words.dropIdle}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
