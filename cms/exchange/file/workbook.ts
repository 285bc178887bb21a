import writeXlsx, { type SheetData } from 'write-excel-file/node';
import type { Cell } from './cell.ts';

export interface Sheet {
  name: string;
  /** The first row is the headings. */
  rows: (readonly Cell[])[];
  /** How wide each column is, in characters. */
  widths: number[];
}

/** An XLSX file. Every text is a cell of the type text, so that what begins with `=` is no formula. */
export async function workbook(sheets: Sheet[]): Promise<Buffer> {
  const book = writeXlsx(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => written(cell, at === 0))) as SheetData, // of cells that it knows
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  );
  return book.toBuffer();
}

function written(value: Cell, isHeading: boolean) {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
  if (typeof value === 'number') return { value, type: Number };
  const style = isHeading
    ? { fontWeight: 'bold' as const, backgroundColor: '#f2e9dc' }
    : { wrap: true, alignVertical: 'top' as const };
  return { value: cellText(String(value)), type: String, format: '@', ...style };
}

/** The most that Excel keeps in a cell; characters that XML cannot hold are left out. */
const MOST_CHARACTERS = 32_767;

const cellText = (text: string): string =>
  text
    .replace(/(?![\t\n\r])[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, '')
    .slice(0, MOST_CHARACTERS);
