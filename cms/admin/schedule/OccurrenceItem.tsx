import { type ReactNode, useEffect, useRef } from 'react';
import type { Occurrence } from '#content/model/schedule/occurrence.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import type { ExceptionList } from './exception.ts';
import { isAdded, isMoved, occurrenceText } from './occurrenceText.ts';
import type { Words } from './words.ts';

interface Props {
  schedule: Schedule;
  occurrence: Occurrence;
  words: Words;
  language: 'zh' | 'en';
  /** The form that is open for it, which takes the place of its buttons. */
  form: ReactNode;
  isReadOnly: boolean;
  onOpen: (list: ExceptionList) => void;
  onRestore: () => void;
  onWithdraw: () => void;
}

/** One date of the list: when it is, what became of it, and the buttons to change that. */
export function OccurrenceItem(props: Props) {
  const { schedule, occurrence, language, form, isReadOnly } = props;
  const { date, lunar, hours, fate, note } = occurrenceText(schedule, occurrence, language);
  const item = useRef<HTMLLIElement>(null);
  const isOpen = Boolean(form);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever works by keyboard goes on where the form was.
    if (wasOpen.current && !isOpen) item.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isOff = occurrence.status !== 'scheduled';
  return (
    <li ref={item} className="occurrence-item" data-day={occurrence.day} tabIndex={-1}>
      <div className="occurrence-item__when">
        <strong className={isOff ? 'occurrence-item__off' : undefined}>
          {date} {hours}
        </strong>
        {fate && <span className="occurrence-item__fate">{fate}</span>}
      </div>
      <div className="occurrence-item__lunar">{lunar}</div>
      {note && <div className="occurrence-item__note">{note}</div>}
      {form}
      {!form && !isReadOnly && (
        <div className="schedule-buttons">
          {actionsFor(props).map(([label, act]) => (
            <button
              key={label}
              type="button"
              className="schedule-button"
              aria-label={`${label} ${date}`}
              onClick={() => {
                item.current?.focus({ preventScroll: true });
                act();
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

/** What can be done with an occurrence, by what has become of it. */
function actionsFor(props: Props): [label: string, act: () => void][] {
  const { schedule, occurrence, words, onOpen, onRestore, onWithdraw } = props;
  const restore: [string, () => void] = [words.restore, onRestore];
  if (occurrence.status === 'cancelled') {
    return [restore, [words.noteAgain, () => onOpen('cancelled')]];
  }
  if (isMoved(schedule, occurrence)) return [restore, [words.moveAgain, () => onOpen('moved')]];
  const isNoted = occurrence.note !== undefined;
  return [
    ...(isNoted ? [[words.dropNote, onRestore] as [string, () => void]] : []),
    [words.cancel, () => onOpen('cancelled')],
    [words.move, () => onOpen('moved')],
    [isNoted ? words.noteAgain : words.note, () => onOpen('noted')],
    ...(isAdded(schedule, occurrence)
      ? [[words.withdraw, onWithdraw] as [string, () => void]]
      : []),
  ];
}
