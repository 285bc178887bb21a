import { useForm, useFormFields } from '@payloadcms/ui';
import { useEffect } from 'react';
import type { RowChange } from './exception.ts';
import { type Leftovers, leftoversIn, rowState } from './formRows.ts';

/** How to change the rows of a schedule's lists of exceptions in the form of an event. */
export function useExceptions(): (changes: RowChange[]) => void {
  const { dispatchFields, setModified } = useForm();
  const leftovers = useFormFields(([fields]) => JSON.stringify(leftoversIn(fields)));
  useEffect(() => {
    const { silenced, orphans }: Leftovers = JSON.parse(leftovers);
    for (const path of silenced) dispatchFields({ type: 'UPDATE', path, disableFormData: false });
    for (const path of orphans) dispatchFields({ type: 'REMOVE', path });
  }, [leftovers, dispatchFields]);
  return (changes) => {
    for (const { list, remove, add } of changes) {
      const path = `schedule.${list}`;
      for (const rowIndex of remove) dispatchFields({ type: 'REMOVE_ROW', path, rowIndex });
      if (add) dispatchFields({ type: 'ADD_ROW', path, subFieldState: rowState(list, add) });
    }
    setModified(true);
  };
}
