import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { sentence } from '#content/model/value/sentence.ts';
import type { Cell } from './cell.ts';
import { refusedFile } from './refused.ts';
import { unzipped } from './zip.ts';

/** Cells beyond these are no table that anybody filled in; the reader would make room for all that lie between. */
const FARTHEST_ROW = 20_000;
const FARTHEST_COLUMN = 300;
/** As many as a full table has, and as many again that are only formatted. */
const MOST_CELLS = 400_000;

const NO_SHEET = sentence(
  '这个文件里没有表格。请用 Excel 或 WPS 另存为 .xlsx，或者另存为 CSV 再试。',
  'There is no table in this file: save it as .xlsx or as CSV and try again.',
);
const TOO_WIDE = sentence(
  '这张表太大了：列或行太多。请只留下要导入的那些列和行，另存为新文件再试。',
  'This table has too many columns or rows: keep those that are to come in, save it as a new file and try again.',
);
const WITH_ERROR = sentence(
  '表里有算不出来的格子（例如 #REF!、#N/A）。请改成文字或数字再试。',
  'There is a cell with an error in it, such as #REF! or #N/A: write a text or a number.',
);

/** The cells of the first sheet of an XLSX file, by rows; of a formula, what it came to when the file was saved. */
export async function rowsOfXlsx(bytes: Buffer): Promise<Cell[][]> {
  const files = unzipped(bytes);
  if (!files.has('xl/workbook.xml')) throw refusedFile(NO_SHEET);
  const needed = [...files].filter(([name]) => /\.(xml|rels)$/.test(name));
  for (const [name, file] of needed) if (name.startsWith('xl/worksheets/')) refuseFar(file);
  // Packed anew, so that the reader sees what was checked and nothing else.
  const checked = zipSync(Object.fromEntries(needed), { level: 0 });
  try {
    const rows = await readSheet(new Blob([checked.slice()]), 1, { trim: false });
    return rows.map((row) => row.map(cellOf));
  } catch (error) {
    throw refusedFile(isCellError(error) ? WITH_ERROR : NO_SHEET);
  }
}

/** Refuses a sheet that names a cell far away, whatever it is in: one such cell would fill the memory with empty ones. */
function refuseFar(sheet: Buffer): void {
  const xml = sheet.toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw refusedFile(NO_SHEET);
  let cells = 0;
  for (const [, reference = ''] of xml.matchAll(/(?<=\s)r\s*=\s*["']([^"']*)["']/g)) {
    const found = /^([A-Z]{0,3})(\d{0,7})$/.exec(reference);
    const isNear =
      found && columnOf(found[1] ?? '') <= FARTHEST_COLUMN && Number(found[2]) <= FARTHEST_ROW;
    if (!isNear) throw refusedFile(TOO_WIDE);
    cells += 1;
  }
  const unnamed = [...xml.matchAll(/<(?:\w+:)?c[\s/>]/g)].length;
  if (Math.max(cells, unnamed) > MOST_CELLS) throw refusedFile(TOO_WIDE);
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** The library's type names the class of dates where it means a date. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

const isCellError = (error: unknown): boolean =>
  error instanceof Error && /at row \d+, col \d+/.test(error.message);
