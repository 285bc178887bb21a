import { rowProblems } from '#content/model/schedule/entry.ts';
import type { Occurrence } from '#content/model/schedule/occurrence.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import {
  addition,
  type ExceptionList,
  fateChanges,
  fateOfMove,
  type RowChange,
  withoutBlanks,
} from './exception.ts';

/** What is being typed about one occurrence; of none yet, where one is added. */
export interface Draft {
  list: ExceptionList;
  occurrence: Occurrence | null;
  values: Record<string, string>;
  /** The sentence that says what to mend. */
  problem?: string | undefined;
}

/** What the form for an occurrence begins with. */
export function draftFor(
  list: ExceptionList,
  { schedule, occurrence }: { schedule: Schedule; occurrence: Occurrence | null },
): Draft {
  const { start = '', end = '' } = occurrence ?? schedule;
  // A note to those who come is no reason for calling a date off, nor for moving it.
  const ownNote = (of: ExceptionList) =>
    schedule[of].some(({ day }) => day === occurrence?.originalDay) ? (occurrence?.note ?? '') : '';
  const day = occurrence?.movedTo ?? occurrence?.day ?? '';
  const row = schedule.moved.find((moved) => moved.day === occurrence?.originalDay);
  const beginnings: Record<ExceptionList, Draft['values']> = {
    cancelled: { note: ownNote('cancelled') },
    noted: { note: ownNote('noted') },
    moved: {
      to: day,
      start: row?.start ?? start,
      end: row?.start ? (row.end ?? '') : end,
      note: ownNote('moved'),
    },
    added: { day, start, end },
  };
  return { list, occurrence, values: beginnings[list] };
}

type Outcome = { changes: RowChange[] } | { problem: { zh: string; en: string } };

/** What a finished form comes to: changes to the lists, or the sentence that says what to mend. */
export function outcomeOf({ list, occurrence, values }: Draft, schedule: Schedule): Outcome {
  const day = occurrence?.originalDay;
  const row = withoutBlanks({ ...values, ...(day && { day }) });
  const [problem] = rowProblems(schedule, list, row);
  if (problem) return { problem };
  if (list === 'added' || !day) return { changes: addition(row) };
  if (list !== 'moved') return { changes: fateChanges(schedule, day, { list, row: values }) };
  const { to = '', start = '', end = '', note = '' } = values;
  return {
    changes: fateChanges(schedule, day, fateOfMove(schedule, day, { to, start, end, note })),
  };
}
