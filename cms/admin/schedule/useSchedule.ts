import { useForm, useFormFields } from '@payloadcms/ui';
import { getDataByPath } from 'payload/shared';
import { useMemo } from 'react';
import { readSchedule, type ScheduleEntry } from '#content/model/scheduleEntry.ts';
import type { RowChange } from './exception.ts';

interface ScheduleOfForm extends ScheduleEntry {
  change: (changes: RowChange[]) => void;
}

/** The schedule in the form of an event, and how to change the rows of its lists of exceptions. */
export function useSchedule(): ScheduleOfForm {
  const { dispatchFields, setModified } = useForm();
  // As text, so that only a change to the schedule draws the list anew.
  const text = useFormFields(([fields]) => JSON.stringify(getDataByPath(fields, 'schedule') ?? {}));
  const read = useMemo(() => readSchedule(JSON.parse(text)), [text]);
  const change = (changes: RowChange[]) => {
    for (const { list, remove, add } of changes) {
      const path = `schedule.${list}`;
      for (const rowIndex of remove) dispatchFields({ type: 'REMOVE_ROW', path, rowIndex });
      if (add) dispatchFields({ type: 'ADD_ROW', path, subFieldState: fieldStates(add) });
    }
    setModified(true);
  };
  return { ...read, change };
}

const fieldStates = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, { value, initialValue: value, valid: true }]),
  );
