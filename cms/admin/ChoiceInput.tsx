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

/** The device's own list, over a select or over a number whose values have names. */
export function ChoiceInput({ choices, field, path, readOnly }: Props) {
  const id = useId();
  const { i18n } = useTranslation();
  const { value, setValue, sentence } = useCheckedField<string | number | null>(path);
  const choose = (chosen: string) => {
    if (chosen === '') setValue(null);
    else setValue(field.type === 'number' ? Number(chosen) : chosen);
  };
  return (
    <div id={fieldId(path)} className={`field-type choice-input${sentence ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <div className="field-type__wrap">
        <select
          id={id}
          className="choice-input__list"
          value={value ?? ''}
          disabled={readOnly}
          aria-invalid={sentence !== undefined}
          aria-describedby={sentence && `${id}-problem`}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="" disabled>
            {i18n.language === 'en' ? 'Choose …' : '请选择…'}
          </option>
          {choicesOf(field, choices).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {getTranslation(choice.label, i18n)}
            </option>
          ))}
        </select>
        {sentence && <FieldProblem id={`${id}-problem`} sentence={sentence} />}
      </div>
    </div>
  );
}
