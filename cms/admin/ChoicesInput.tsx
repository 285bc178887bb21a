'use client';

import { getTranslation } from '@payloadcms/translations';
import { FieldLabel, useTranslation } from '@payloadcms/ui';
import type { NumberFieldClientProps, SelectFieldClientProps } from 'payload';
import { useId } from 'react';
import { type Choice, choicesOf } from './choices.ts';
import { FieldProblem } from './FieldProblem.tsx';
import { fieldId } from './fieldId.ts';
import { useCheckedField } from './useCheckedField.ts';
import './schedule.css';

type Props = (SelectFieldClientProps | NumberFieldClientProps) & { choices?: Choice[] };

/** A button for each value, to be pressed and released: the weekdays, the days of a month. */
export function ChoicesInput({ choices, field, path, readOnly }: Props) {
  const id = useId();
  const { i18n } = useTranslation();
  const { value, setValue, sentence } = useCheckedField<(string | number)[] | null>(path);
  const all = choicesOf(field, choices);
  const chosen = new Set((Array.isArray(value) ? value : []).map(String));
  const toggle = (one: string) => {
    const now = new Set(chosen);
    if (!now.delete(one)) now.add(one);
    const kept = all.map((choice) => choice.value).filter((each) => now.has(each));
    setValue(field.type === 'number' ? kept.map(Number) : kept);
  };
  return (
    <div id={fieldId(path)} className={`field-type choice-input${sentence ? ' error' : ''}`}>
      <FieldLabel as="span" label={field.label} path={id} required={field.required} />
      <div className="field-type__wrap">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame that Payload does not style */}
        <div
          className="choices-input"
          role="group"
          aria-describedby={sentence && `${id}-problem`}
          aria-label={getTranslation(field.label || '', i18n)}
        >
          {all.map((choice) => (
            <button
              key={choice.value}
              type="button"
              className="choices-input__choice"
              aria-pressed={chosen.has(choice.value)}
              disabled={readOnly}
              onClick={() => toggle(choice.value)}
            >
              {getTranslation(choice.label, i18n)}
            </button>
          ))}
        </div>
        {sentence && <FieldProblem id={`${id}-problem`} sentence={sentence} />}
      </div>
    </div>
  );
}
