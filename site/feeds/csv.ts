/** What a cell holds; nothing is an empty cell. */
export type Cell = string | number | undefined;

/** Excel on a Chinese Windows takes a file without it for GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet takes for a formula, and may run: OWASP, “CSV Injection”. Signs of full width count too, as
 * spreadsheets set to Chinese or Japanese read them alike.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/** Rows as a CSV file (RFC 4180) that Excel and WPS open without questions, and in which no text is a formula. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
