'use client';

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent, TextFieldClientProps } from 'payload';
import { useId } from 'react';
import { FieldProblem } from './FieldProblem.tsx';

/** The device's own picker for a calendar day. */
export const DayInput: TextFieldClientComponent = (props) => <PickerInput {...props} type="date" />;

/** The device's own picker for a time of day. */
export const TimeInput: TextFieldClientComponent = (props) => (
  <PickerInput {...props} type="time" />
);

function PickerInput({ field, path, readOnly, type }: TextFieldClientProps & { type: string }) {
  const id = useId();
  const { value, setValue, showError, errorMessage } = useField<string>({ path });
  return (
    <div className={`field-type text${showError ? ' error' : ''}`} style={{ flex: '1 1 12rem' }}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <div className="field-type__wrap">
        <input
          id={id}
          type={type}
          value={value ?? ''}
          readOnly={readOnly}
          aria-invalid={showError}
          aria-describedby={showError ? `${id}-problem` : undefined}
          onChange={(event) => setValue(event.target.value)}
        />
        {showError && <FieldProblem id={`${id}-problem`} sentence={errorMessage} />}
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  );
}
