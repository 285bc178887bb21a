import { inLanguage } from '#content/model/value/sentence.ts';
import type { Cell } from './file/cell.ts';
import { isFilled } from './file/readTable.ts';
import type { Headings } from './heading.ts';
import { dateOf } from './kinds/cells.ts';
import type { Column, Fields, Kind, Names } from './kinds/kind.ts';
import { othersTurn } from './othersTurn.ts';

/** What the first cell of an example begins with: such a row does not come in. */
export const EXAMPLE = '【示例】';

export interface Refusal {
  /** The heading of the column; empty where it is about the whole row. */
  heading: string;
  message: string;
}

export interface ReadRow {
  /** The row in the spreadsheet, from 1. */
  row: number;
  /** The cells as they are in the file, in the order of the columns. */
  cells: string[];
  fields: Fields;
  refusals: Refusal[];
}

interface Reader {
  kind: Kind;
  names: Names;
  language: string;
}

/** The rows below the headings, read; without empty ones and examples. */
export async function readRows(
  rows: Cell[][],
  headings: Headings,
  { kind, names, language }: Reader,
): Promise<{ read: ReadRow[]; examples: number }> {
  const read: ReadRow[] = [];
  let examples = 0;
  for (const [index, row] of rows.entries()) {
    const cells = headings.columns.map(({ place }) => row[place] ?? null);
    await othersTurn();
    if (index <= headings.at || !cells.some(isFilled)) continue;
    if (String(row.find(isFilled)).trim().startsWith(EXAMPLE)) {
      examples += 1;
      continue;
    }
    read.push(
      readRow(
        index + 1,
        cells,
        headings.columns.map(({ column }) => column),
      ),
    );
  }
  return { read, examples };

  function readRow(number: number, cells: Cell[], columns: Column[]): ReadRow {
    const fields: Fields = {};
    const refusals: Refusal[] = [];
    const refuse = (column: Column | undefined, message: string) =>
      refusals.push({
        heading: column ? headingIn(column, language) : '',
        message: inLanguage(message, language),
      });
    for (const [at, column] of columns.entries()) {
      const reading = column.read(cells[at] ?? null, names);
      if ('refusal' in reading) refuse(column, reading.refusal);
      else if (reading.value !== undefined) put(fields, column.field, reading.value);
    }
    // A column that is not there is an empty one, where that says something: no rule is once.
    for (const column of kind.columns.filter((one) => !columns.includes(one))) {
      const reading = column.read(null, names);
      if ('value' in reading && reading.value !== undefined)
        put(fields, column.field, reading.value);
    }
    const completed = refusals.length === 0 ? kind.completed(fields) : fields;
    if (refusals.length === 0) {
      for (const { field, message } of kind.problems(completed)) {
        refuse(columnOf(kind, field), message);
      }
    }
    return { row: number, cells: cells.map(cellText), fields: completed, refusals };
  }
}

/** The column at which something about a field is said. */
export const columnOf = (kind: Kind, field: string): Column | undefined =>
  kind.columns.find((column) => field === column.field || field.startsWith(`${column.field}.`));

export const headingIn = ({ heading }: Column, language: string): string =>
  language === 'en' ? heading.en : heading.zh;

/** A cell as people read it: a date without its time, and a time without its date of 1899. */
function cellText(cell: Cell): string {
  if (!(cell instanceof Date))
    return String(cell ?? '')
      .trim()
      .slice(0, 200);
  const iso = cell.toISOString();
  return cell.getTime() > (dateOf('1900-01-02')?.getTime() ?? 0)
    ? iso.slice(0, 10)
    : iso.slice(11, 16);
}

function put(fields: Fields, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    fields[name] = value;
    return;
  }
  fields[name] ??= {};
  put(fields[name] as Fields, rest.join('.'), value); // put there on the line above
}
