import { sentence } from '#content/model/value/sentence.ts';
import type { Cell } from './cell.ts';
import { rowsOfCsv } from './csv.ts';
import { refusedFile } from './refused.ts';
import { rowsOfXlsx } from './xlsx.ts';

const MOST_BYTES = 5_000_000;
export const MOST_ROWS = 2000;
const MOST_COLUMNS = 100;

/** The head of an XLSX file, which is a ZIP archive, and of what older Excel saved. */
const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The cells of a file that somebody chose, XLSX or CSV, by rows: the place in the list is the row in the spreadsheet.
 * @throws APIError with the sentence that refuses what is too large, empty, damaged or no table.
 */
export async function readTable(bytes: Buffer): Promise<Cell[][]> {
  if (bytes.length > MOST_BYTES) {
    throw refusedFile(
      sentence(
        '文件太大了，最多 5 MB。请分成几个文件导入。',
        'The file is too large, at most 5 MB: divide it into several.',
      ),
      413,
    );
  }
  if (bytes.length === 0) throw refusedFile(EMPTY);
  if (beginsWith(bytes, OLD_EXCEL)) {
    throw refusedFile(
      sentence(
        '这是旧格式的 Excel 文件（.xls），或者设了密码。请另存为不带密码的 .xlsx 再试。',
        'This is an old Excel file (.xls), or one with a password: save it as .xlsx without a password and try again.',
      ),
    );
  }
  const rows = beginsWith(bytes, ZIP) ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes);
  const filled = rows.filter((row) => row.some(isFilled));
  if (filled.length === 0) throw refusedFile(EMPTY);
  if (Math.max(...filled.map(widthOf)) > MOST_COLUMNS) {
    throw refusedFile(
      sentence(
        `这张表的列太多了，最多 ${MOST_COLUMNS} 列。请按模板整理后再试。`,
        `The table has at most ${MOST_COLUMNS} columns: arrange it as the template does.`,
      ),
    );
  }
  return rows;
}

export const isFilled = (cell: Cell | undefined): boolean =>
  cell !== null && cell !== undefined && String(cell).trim() !== '';

const EMPTY = sentence(
  '这个文件是空的。请下载模板，填好后再选。',
  'This file is empty: download the template, fill it in and choose it again.',
);

const beginsWith = (bytes: Buffer, head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

const widthOf = (row: Cell[]): number => row.findLastIndex(isFilled) + 1;
