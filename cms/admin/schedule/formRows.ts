import type { FormState } from 'payload';
import { EXCEPTION_LISTS, type ExceptionList } from './exception.ts';

/** Every value of a row is put in with it: what the server had to add could come after the row was taken out. */
const ROW_FIELDS: Record<ExceptionList, string[]> = {
  cancelled: ['day', 'note'],
  moved: ['day', 'to', 'start', 'end', 'note'],
  noted: ['day', 'note'],
  added: ['day', 'start', 'end'],
};

/** A new row as Payload's form keeps it. */
export const rowState = (list: ExceptionList, row: Record<string, string>): FormState =>
  Object.fromEntries(
    ROW_FIELDS[list].map((name) => {
      const value = row[name] ?? null;
      return [name, { value, initialValue: value, valid: true, passesCondition: true }];
    }),
  );

export interface Leftovers {
  /** Lists that are empty, but marked as if their rows spoke for them: they would not be sent at all. */
  silenced: string[];
  /** Values of rows that are no more: they would be sent as rows. */
  orphans: string[];
}

/**
 * What the server's answer to an earlier state of the form left behind in the lists of exceptions, when rows were
 * taken out while it was under way. Payload merges such an answer path by path.
 */
export function leftoversIn(fields: FormState): Leftovers {
  const countOf = (list: ExceptionList) => fields[`schedule.${list}`]?.rows?.length ?? 0;
  const silenced = EXCEPTION_LISTS.filter(
    (list) => countOf(list) === 0 && fields[`schedule.${list}`]?.disableFormData,
  ).map((list) => `schedule.${list}`);
  const orphans = Object.keys(fields).filter((path) => {
    const [group, name, index] = path.split('.');
    const list = EXCEPTION_LISTS.find((each) => each === name);
    return group === 'schedule' && list && index && Number(index) >= countOf(list);
  });
  return { silenced, orphans };
}
