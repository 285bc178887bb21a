import type { NumberField } from 'payload';
import type { Label } from './labels.ts';

interface Options {
  name: string;
  label: Label;
  min: number;
  max?: number;
  defaultValue?: number;
}

/** A number without a fraction, in a range. */
export const wholeNumber = ({
  min,
  max = Number.MAX_SAFE_INTEGER,
  ...field
}: Options): NumberField => ({
  ...field,
  type: 'number',
  admin: { step: 1 },
  validate: (value: number | null | undefined) =>
    value === null ||
    value === undefined ||
    (Number.isInteger(value) && value >= min && value <= max) ||
    '请填写整数，并检查大小。Write a whole number in the range.',
});
