import type { TextField } from 'payload';
import { daySchema, timeSchema } from '#content/model/day.ts';
import type { Label } from './labels.ts';

interface Options {
  name: string;
  label: Label;
  required?: boolean;
  admin?: TextField['admin'];
  /** A sentence that says why this value cannot stand beside its siblings, or false. */
  refuse?: (value: string, siblings: Siblings) => string | false;
}

type Siblings = Record<string, string | undefined>;

/**
 * A calendar day, kept as `2026-10-18`. Payload's own date field keeps an instant, which shows another day
 * to an editor whose device is set to another zone; a day is a day.
 */
export const dayField = (options: Options): TextField =>
  checked(options, '/admin/DayInput.tsx#DayInput', (value) =>
    daySchema.safeParse(value).success
      ? true
      : '请填写日期，例如 2026-10-18。Write a day as 2026-10-18.',
  );

/** A wall-clock time, kept as `19:30`. */
export const timeField = (options: Options): TextField =>
  checked(options, '/admin/DayInput.tsx#TimeInput', (value) =>
    timeSchema.safeParse(value).success ? true : '请填写时间，例如 19:30。Write a time as 19:30.',
  );

function checked(
  { name, label, required = false, admin, refuse }: Options,
  Field: string,
  check: (value: string) => true | string,
): TextField {
  return {
    name,
    type: 'text',
    label,
    required,
    validate: (value: string | null | undefined, { siblingData }: { siblingData: Siblings }) => {
      if (!value) return !required || '请填写此项。Fill this in.';
      const checked = check(value);
      return checked === true ? refuse?.(value, siblingData) || true : checked;
    },
    admin: { ...admin, components: { Field } },
  } as TextField; // Payload splits text fields by hasMany; this one never has many
}
