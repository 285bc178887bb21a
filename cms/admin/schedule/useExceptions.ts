import { useForm } from '@payloadcms/ui';
import type { RowChange } from './exception.ts';

/** How to change the rows of a schedule's lists of exceptions in the form of an event. */
export function useExceptions(): (changes: RowChange[]) => void {
  const { dispatchFields, setModified } = useForm();
  return (changes) => {
    for (const { list, remove, add } of changes) {
      const path = `schedule.${list}`;
      for (const rowIndex of remove) dispatchFields({ type: 'REMOVE_ROW', path, rowIndex });
      if (add) dispatchFields({ type: 'ADD_ROW', path, subFieldState: fieldStates(add) });
    }
    setModified(true);
  };
}

const fieldStates = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, { value, initialValue: value, valid: true }]),
  );
