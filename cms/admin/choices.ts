import type { NumberFieldClient, SelectFieldClient, StaticLabel } from 'payload';
import type { ReactElement } from 'react';

export interface Choice {
  value: string;
  label: StaticLabel | ReactElement;
}

/** What can be chosen: a select's own options, or the names given to a number's values. */
export function choicesOf(
  field: Omit<NumberFieldClient, 'type'> | Omit<SelectFieldClient, 'type'>,
  choices?: Choice[],
): Choice[] {
  if (choices) return choices;
  const options = 'options' in field ? field.options : [];
  return options.map((option) =>
    typeof option === 'string'
      ? { value: option, label: option }
      : {
          value: option.value,
          label: typeof option.label === 'function' ? option.value : option.label,
        },
  );
}
