import { useEffect, useId, useRef } from 'react';
import type { Draft } from './draft.ts';
import type { ExceptionList } from './exception.ts';
import type { Words } from './words.ts';

interface Props {
  draft: Draft;
  words: Words;
  hint?: string | undefined;
  onType: (values: Record<string, string>) => void;
  onDone: () => void;
  onBack: () => void;
}

/** Asks what is needed to cancel, move, annotate or add one occurrence. */
export function ExceptionForm({ draft, words, hint, onType, onDone, onBack }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const problemId = useId();
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape in its inputs; the event's own form stands around it
    <div
      ref={box}
      className="exception-form"
      onKeyDown={(event) => {
        // In pinyin, Enter ends a word that is being composed.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          onDone();
        }
        if (event.key === 'Escape') onBack();
      }}
    >
      {inputsOf(draft.list, words).map(({ name, type, label }) => (
        <label key={name} className={`exception-form__field exception-form__field--${type}`}>
          {label}
          <input
            type={type}
            value={draft.values[name] ?? ''}
            aria-describedby={draft.problem ? problemId : undefined}
            onChange={(event) => onType({ ...draft.values, [name]: event.target.value })}
          />
        </label>
      ))}
      {draft.list === 'moved' && <p className="exception-form__hint">{words.hoursKept}</p>}
      <p className="exception-form__hint">{words.pending}</p>
      {hint && <p className="exception-form__hint">{hint}</p>}
      {draft.problem && (
        <p id={problemId} role="alert" className="exception-form__problem">
          {draft.problem}
        </p>
      )}
      <div className="schedule-buttons">
        <button type="button" className="schedule-button schedule-button--main" onClick={onDone}>
          {words.done[draft.list]}
        </button>
        <button type="button" className="schedule-button" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </div>
  );
}

interface Input {
  name: string;
  type: 'date' | 'time' | 'text';
  label: string;
}

function inputsOf(list: ExceptionList, words: Words): Input[] {
  const hours: Input[] = [
    { name: 'start', type: 'time', label: words.start },
    { name: 'end', type: 'time', label: words.end },
  ];
  const note: Input = { name: 'note', type: 'text', label: words.noteOptional };
  switch (list) {
    case 'cancelled':
      return [note];
    case 'moved':
      return [{ name: 'to', type: 'date', label: words.to }, ...hours, note];
    case 'noted':
      return [{ ...note, label: words.noteRequired }];
    case 'added':
      return [{ name: 'day', type: 'date', label: words.day }, ...hours];
  }
}
