import type { Cell } from './cell.ts';

/** What Excel and WPS tell UTF-8 by. */
const BOM = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, also in full width; a tab or line break hides one. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A CSV file for Excel and WPS. A text that would be a formula there is kept one by an apostrophe before it. */
export const csvOf = (rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from(BOM + rows.map((row) => `${row.map(written).join(',')}\r\n`).join(''));

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = cell instanceof Date ? cell.toISOString() : cell;
  const plain = BEGINS_FORMULA.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
