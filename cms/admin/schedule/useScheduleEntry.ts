import { useFormFields } from '@payloadcms/ui';
import { getDataByPath } from 'payload/shared';
import { readSchedule, type ScheduleEntry } from '#content/model/schedule/entry.ts';

/** The schedule as it stands in the form of an event. */
export const useScheduleEntry = (): ScheduleEntry =>
  // As text, so that only a change to the schedule draws anew what is shown of it.
  readOnce(useFormFields(([fields]) => JSON.stringify(getDataByPath(fields, 'schedule') ?? {})));

let last: { text: string; entry: ScheduleEntry } | undefined;

/** Every field of the form asks for the same entry, which is read once. */
function readOnce(text: string): ScheduleEntry {
  if (last?.text !== text) last = { text, entry: readSchedule(JSON.parse(text)) };
  return last.entry;
}
