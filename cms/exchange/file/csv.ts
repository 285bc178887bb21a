import { parse } from 'csv-parse/sync';
import { sentence } from '#content/model/value/sentence.ts';
import type { Cell } from './cell.ts';
import { refusedFile } from './refused.ts';

const NOT_TEXT = sentence(
  '这个 CSV 文件的文字读不出来。请在 Excel 或 WPS 里另存为“CSV UTF-8”，或者存成 .xlsx 再试。',
  'The text of this CSV file cannot be read: save it as “CSV UTF-8” or as .xlsx and try again.',
);
const NOT_CSV = sentence(
  '这个 CSV 文件的引号没有成对，读不下去。请存成 .xlsx 再试。',
  'The quotes of this CSV file do not match: save it as .xlsx and try again.',
);

/** The cells of a CSV file, by rows: parted by commas, tabs or semicolons, whichever the first line has most of. */
export function rowsOfCsv(bytes: Buffer): Cell[][] {
  const text = textOf(bytes);
  if (text.includes('\u0000')) throw refusedFile(NOT_TEXT);
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const [delimiter = ','] = [',', '\t', ';'].sort(
    (a, b) => firstLine.split(b).length - firstLine.split(a).length,
  );
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch {
    throw refusedFile(NOT_CSV);
  }
}

/** UTF-8 or UTF-16 by what the file begins with; without that UTF-8 if it is that, else GB18030, as Excel saves it in China. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes) ?? '';
  const text = decoded('utf-8', bytes) ?? decoded('gb18030', bytes);
  if (text === null) throw refusedFile(NOT_TEXT);
  return text;
}

function decoded(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
