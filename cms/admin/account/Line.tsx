import { useTranslation } from '@payloadcms/ui';
import { type InputHTMLAttributes, useId, useState } from 'react';
import { accountWords } from './words.ts';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What Enter does within another form, which it would save. */
  onEnter?: () => void;
}

/** One line to fill in, with its label above; a password can be looked at. Not Payload's: that would be part of the document's form. */
export function Line({ label, onValue, onEnter, type = 'text', ...input }: Props) {
  const words = accountWords(useTranslation().i18n.language);
  const id = useId();
  const [isShown, setShown] = useState(false);
  const isPassword = type === 'password';
  return (
    <div className="account-line">
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          {...input}
          id={id}
          type={isShown ? 'text' : type}
          className="desk-control"
          onChange={(event) => onValue(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter) return;
            event.preventDefault();
            onEnter();
          }}
        />
        {isPassword && (
          <button type="button" className="account-show" onClick={() => setShown(!isShown)}>
            {isShown ? words.hide : words.show}
          </button>
        )}
      </span>
    </div>
  );
}
