import type { Schedule } from '#content/model/schedule/shape.ts';
import type { Day } from '#content/model/time/day.ts';

export const EXCEPTION_LISTS = ['cancelled', 'moved', 'noted', 'added'] as const;

export type ExceptionList = (typeof EXCEPTION_LISTS)[number];

/** What an editor makes of the occurrence of one day: the list it goes into, and the row without its day. */
export interface Fate {
  list: 'cancelled' | 'moved' | 'noted';
  row: Record<string, string>;
}

/** The rows to take out of a list, the last first, and the row to put at its end. */
export interface RowChange {
  list: ExceptionList;
  remove: number[];
  add?: Record<string, string>;
}

/** What to change so that this becomes of a day and nothing else; with null the day is again as the rules say. */
export function fateChanges(schedule: Schedule, day: Day, fate: Fate | null): RowChange[] {
  return (['cancelled', 'moved', 'noted'] as const)
    .map((list) => ({
      list,
      remove: rowsOf(schedule[list], (row) => row.day === day),
      ...(fate?.list === list && { add: withoutBlanks({ day, ...fate.row }) }),
    }))
    .filter(({ remove, add }) => remove.length > 0 || add);
}

/** What to change so that an occurrence is added. */
export const addition = (row: Record<string, string>): RowChange[] => [
  { list: 'added', remove: [], add: withoutBlanks(row) },
];

/** What to change so that an added occurrence is none; a note on it goes with it. */
export function withdrawal(schedule: Schedule, day: Day, start: string | undefined): RowChange[] {
  const remove = rowsOf(
    schedule.added,
    (row) => row.day === day && (row.start ?? schedule.start) === start,
  );
  const isLast = schedule.added.filter((row) => row.day === day).length === remove.length;
  return [{ list: 'added', remove }, ...(isLast ? fateChanges(schedule, day, null) : [])];
}

interface Move {
  to: string;
  start: string;
  end: string;
  note: string;
}

/** What a move comes to: hours that are the usual ones are not said, and a move to nowhere is at most a note. */
export function fateOfMove(schedule: Schedule, day: Day, move: Move): Fate | null {
  const added = schedule.added.find((row) => row.day === day && row.start);
  const { start = '', end = '' } = added ?? schedule;
  const isUsual = move.start === start && move.end === end;
  const row = isUsual ? { ...move, start: '', end: '' } : move;
  if (move.to !== day || !isUsual) return { list: 'moved', row: { ...row } };
  return move.note.trim() ? { list: 'noted', row: { note: move.note } } : null;
}

/** A row as the form keeps it: what is not said is left out. */
export const withoutBlanks = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value.trim() !== ''));

const rowsOf = <Row>(rows: Row[], isOne: (row: Row) => boolean): number[] =>
  rows.flatMap((row, index) => (isOne(row) ? [index] : [])).reverse();
