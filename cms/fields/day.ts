import type { TextField } from 'payload';
import type { Label } from './labels.ts';

interface Options {
  name: string;
  label: Label;
  required?: boolean;
  index?: boolean;
  admin?: TextField['admin'];
}

type Validate = (value: unknown, options: { data: unknown; siblingData: unknown }) => true | string;

/**
 * A calendar day, kept as `2026-10-18`. Payload's own date field keeps an instant, which shows another day
 * to an editor whose device is set to another zone; a day is a day.
 */
export const dayField = (options: Options & { validate: Validate }): TextField =>
  picked('/admin/DayInput.tsx#DayInput', options);

/** A wall-clock time, kept as `19:30`. */
export const timeField = (options: Options & { validate: Validate }): TextField =>
  picked('/admin/DayInput.tsx#TimeInput', options);

const picked = (Field: string, { admin, ...field }: Options & { validate: Validate }): TextField =>
  ({
    ...field,
    type: 'text',
    admin: { ...admin, components: { Field } },
  }) as TextField; // Payload splits text fields by hasMany; this one never has many
