'use client';

import { FieldDescription, FieldLabel } from '@payloadcms/ui';
import type { TextFieldClientComponent, TextFieldClientProps } from 'payload';
import { useId } from 'react';
import { FieldProblem } from './FieldProblem.tsx';
import { fieldId } from './fieldId.ts';
import { useCheckedField } from './useCheckedField.ts';

/** The device's own picker for a calendar day. */
export const DayInput: TextFieldClientComponent = (props) => <PickerInput {...props} type="date" />;

/** The device's own picker for a time of day. */
export const TimeInput: TextFieldClientComponent = (props) => (
  <PickerInput {...props} type="time" />
);

function PickerInput({ field, path, readOnly, type }: TextFieldClientProps & { type: string }) {
  const id = useId();
  const { value, setValue, sentence } = useCheckedField<string>(path);
  return (
    <div
      id={fieldId(path)}
      className={`field-type text${sentence ? ' error' : ''}`}
      style={{ flex: '1 1 12rem' }}
    >
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <div className="field-type__wrap">
        <input
          id={id}
          type={type}
          value={value ?? ''}
          readOnly={readOnly}
          aria-invalid={sentence !== undefined}
          aria-describedby={sentence && `${id}-problem`}
          onChange={(event) => setValue(event.target.value)}
        />
        {sentence && <FieldProblem id={`${id}-problem`} sentence={sentence} />}
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  );
}
