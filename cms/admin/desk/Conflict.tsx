import { getTranslation } from '@payloadcms/translations';
import { Button, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '#cms/saving/staleSave.ts';
import { timeText } from '../time.ts';
import type { DeskWords } from './words.ts';

interface Props {
  conflict: Conflict;
  words: DeskWords;
  /** Whether this form has changed a field: if not, the other version is taken unless one says otherwise. */
  hasChanged: (name: string) => boolean;
  /** Takes the fields in which the other version is to be kept. */
  onResolve: (theirs: string[]) => void;
}

/** Both versions of a document that two have changed, side by side; for each field one is chosen. */
export function ConflictDialog({ conflict, words, hasChanged, onResolve }: Props) {
  const { i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [theirs, setTheirs] = useState(() =>
    conflict.differences.map(({ name }) => name).filter((name) => !hasChanged(name)),
  );
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (name: string, isTheirs: boolean) =>
    setTheirs((chosen) => [...chosen.filter((one) => one !== name), ...(isTheirs ? [name] : [])]);
  const who = conflict.by ?? words.others;
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby="desk-conflict-title"
      // Closing it by the Escape key would leave nobody's version chosen.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="desk-conflict-title">{words.conflictTitle}</h2>
      <p>{words.conflictBy(who, timeText(conflict.at, i18n.language))}</p>
      {conflict.differences.map(({ name, label, theirsText, yoursText }) => (
        <fieldset key={name} className="desk-versions">
          <legend>{getTranslation(label as string, i18n)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="desk-version">
              <span className="desk-version__choice">
                <input
                  type="radio"
                  name={`version-${name}`}
                  checked={theirs.includes(name) === (side === 'theirs')}
                  onChange={() => choose(name, side === 'theirs')}
                />
                {side === 'mine' ? words.useMine : words.useTheirs}
              </span>
              <span className="desk-version__text">
                {(side === 'mine' ? yoursText : theirsText) || words.empty}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button size="large" onClick={() => onResolve(theirs)}>
        {words.confirmChoice}
      </Button>
    </dialog>
  );
}
