import type { FlattenedField } from 'payload';
import { type Content, contentOf, isSame } from './content.ts';

/** A field that two versions of a document do not agree on. Values as they are stored. */
export interface Difference {
  field: FlattenedField;
  theirs: unknown;
  yours: unknown;
}

/** The fields in which what somebody sends differs from what is stored. A field that is not sent agrees. */
export function differences(
  stored: Content,
  sent: Content,
  fields: FlattenedField[],
): Difference[] {
  const yours = contentOf(sent);
  return fields
    .filter(({ name }) => yours[name] !== undefined && !isSame(stored[name], yours[name]))
    .map((field) => ({ field, theirs: stored[field.name] ?? null, yours: yours[field.name] }));
}
