import { isDeepStrictEqual } from 'node:util';
import type { FlattenedField } from 'payload';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';

/** A field that two versions of a document do not agree on. Values as they are stored. */
export interface Difference {
  field: FlattenedField;
  theirs: unknown;
  yours: unknown;
}

/** What only the portal writes: it is nobody's version. */
const OWN = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'review',
  'createdBy',
  'deletedAt',
]);

/** The fields in which what somebody sends differs from what is stored. A field that is not sent agrees. */
export function differences(
  stored: Record<string, unknown>,
  sent: Record<string, unknown>,
  fields: FlattenedField[],
): Difference[] {
  return fields
    .filter((field) => !OWN.has(field.name) && sent[field.name] !== undefined)
    .filter(({ name }) => !isSame(stored[name], sent[name]))
    .map((field) => ({
      field,
      theirs: stored[field.name] ?? null,
      yours: sent[field.name],
    }));
}

const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(withoutEmpty(comparable(one)), withoutEmpty(comparable(other)));

/** Rows lose the ids that the database gives them, relations what was read along. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(comparable) : null;
  if (typeof value !== 'object' || value === null) return value;
  const { id, ...rest } = value as Record<string, unknown>;
  if (typeof id === 'string' && 'createdAt' in rest) return id;
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, comparable(item)]));
}
