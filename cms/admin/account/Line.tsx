import { type InputHTMLAttributes, useId } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What Enter does within another form, which it would save. */
  onEnter?: () => void;
}

/** One line to fill in, with its label above. Not Payload's: that would be part of the document's form. */
export function Line({ label, onValue, onEnter, ...input }: Props) {
  const id = useId();
  return (
    <div className="account-line">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="desk-control"
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </div>
  );
}
