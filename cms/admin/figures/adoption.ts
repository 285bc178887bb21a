import type { FormState } from 'payload';
import type { Figure } from '#content/model/figure.ts';

const NAMES = ['label', 'exactly', 'atLeast', 'unit', 'asOf', 'source'] as const;

/** How a figure stands against those of the form: not there, there with another number or day, or there. */
export type Adoption = { state: 'new' } | { state: 'other' | 'same'; row: number };

/** The row of a figure is the one of the same name and year. */
export function adoptionOf(figure: Figure, fields: FormState): Adoption {
  const rows = fields.figures?.rows?.length ?? 0;
  const valueAt = (row: number, name: (typeof NAMES)[number]) =>
    fields[`figures.${row}.${name}`]?.value ?? undefined;
  const row = Array.from({ length: rows }, (_, index) => index).find(
    (index) =>
      valueAt(index, 'label') === figure.label && Number(valueAt(index, 'asOf')) === figure.asOf,
  );
  if (row === undefined) return { state: 'new' };
  const isSame = NAMES.every((name) => valueAt(row, name) === figure[name]);
  return { state: isSame ? 'same' : 'other', row };
}

/** The values of a figure as the form keeps those of a row; a count that it does not have is emptied. */
export const rowValues = (figure: Figure): [name: string, value: string | number | null][] =>
  NAMES.map((name) => [name, figure[name] ?? null]);
