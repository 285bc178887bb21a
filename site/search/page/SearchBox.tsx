import { type RefObject, useEffect, useId, useRef } from 'react';

interface Props {
  /** The input element, for who renders the box. */
  box: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  typed: string;
  maxLength: number;
  name?: string;
  onChange(typed: string): void;
  onFocus?(): void;
}

/** A box for words. What is typed into a Chinese input method counts only once it is chosen. */
export default function SearchBox({
  box,
  label,
  placeholder,
  typed,
  maxLength,
  name,
  onChange,
  onFocus,
}: Props) {
  const id = useId();
  const isComposing = useRef(false);
  const isNew = useRef(true);
  // Not React's to hold: an input method composes in it, and what was typed before this script came must not be lost.
  useEffect(() => {
    const mayHoldMore = isNew.current && typed === '';
    isNew.current = false;
    if (box.current && !mayHoldMore && box.current.value !== typed) box.current.value = typed;
  }, [box, typed]);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={box}
        type="search"
        name={name}
        defaultValue=""
        placeholder={placeholder}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={maxLength}
        onFocus={onFocus}
        onChange={(event) => {
          if (!isComposing.current) onChange(event.target.value);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          onChange(event.currentTarget.value);
        }}
      />
    </>
  );
}
