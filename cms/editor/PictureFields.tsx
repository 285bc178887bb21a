import { useEffect, useId, useState } from 'react';
import type { PictureState } from './uploadPicture.ts';
import type { PictureWords } from './words.ts';

interface Props {
  picture: PictureState;
  legend: string;
  /** Whether what is missing is said. */
  isChecked: boolean;
  isBusy: boolean;
  words: PictureWords;
  onChange: (changed: Partial<PictureState>) => void;
}

/** What is asked of one pasted picture. */
export function PictureFields({ picture, legend, isChecked, isBusy, words, onChange }: Props) {
  const id = useId();
  const preview = usePreview(picture.file);
  const { alt, people, isLeftOut, refusal } = picture;
  const lacksAlt = isChecked && !isLeftOut && alt.trim() === '';
  const lacksPeople = isChecked && !isLeftOut && people === '';
  const isStill = isBusy || picture.id !== null || isLeftOut;
  return (
    <fieldset className="paste-picture">
      <legend>{legend}</legend>
      {/* biome-ignore lint/performance/noImgElement: a file that is not uploaded yet */}
      {preview && <img src={preview} alt="" />}
      <div className="paste-picture__fields">
        <label htmlFor={`${id}-alt`}>{words.alt}</label>
        <input
          id={`${id}-alt`}
          type="text"
          required
          value={alt}
          disabled={isStill}
          aria-invalid={lacksAlt}
          aria-describedby={lacksAlt ? `${id}-alt-problem` : undefined}
          onChange={({ target }) => onChange({ alt: target.value })}
        />
        {lacksAlt && (
          <p id={`${id}-alt-problem`} className="paste-problem">
            {words.fillIn}
          </p>
        )}
        <label htmlFor={`${id}-people`}>{words.people}</label>
        <select
          id={`${id}-people`}
          required
          value={people}
          disabled={isStill}
          aria-invalid={lacksPeople}
          aria-describedby={lacksPeople ? `${id}-people-problem` : undefined}
          onChange={({ target }) => onChange({ people: target.value as PictureState['people'] })}
        >
          <option value="">{words.choose}</option>
          <option value="none">{words.none}</option>
          <option value="adults">{words.adults}</option>
          <option value="minors">{words.minors}</option>
        </select>
        {lacksPeople && (
          <p id={`${id}-people-problem`} className="paste-problem">
            {words.fillIn}
          </p>
        )}
        {(people === 'adults' || people === 'minors') && <p>{words.consent}</p>}
        <label className="paste-picture__choice">
          <input
            type="checkbox"
            checked={isLeftOut}
            disabled={isBusy}
            onChange={({ target }) => onChange({ isLeftOut: target.checked })}
          />
          {words.leaveOut}
        </label>
        {refusal !== null && !isLeftOut && (
          <p className="paste-problem" role="alert">
            {words.failed} {refusal}
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** An address at which the browser shows a file. */
function usePreview(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(file);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return address;
}
