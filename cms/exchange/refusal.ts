import { APIError, type PayloadRequest } from 'payload';
import { inLanguage } from '#content/model/value/sentence.ts';
import type { ReadRow, Refusal } from './rows.ts';

/** A refusal with its row in the spreadsheet. */
export interface RowRefusal extends Refusal {
  row: number;
}

/** So many are said; the others are counted. */
const SAID = 200;

/** A refusal at a column, in the language of whoever asks. */
export const refusalAt = (heading: string, message: string, req: PayloadRequest): Refusal => ({
  heading,
  message: inLanguage(message, req.i18n.language),
});

export const refusalsOf = (rows: readonly ReadRow[]): RowRefusal[] =>
  rows.flatMap(({ row, refusals }) => refusals.map((refusal) => ({ row, ...refusal })));

/** Refuses an import for some of its rows: the sentence names the first, the data has them all. Both in one language. */
export function refusedRows(refusals: RowRefusal[], language: string): APIError {
  const [first] = refusals;
  const { row = 0, heading = '', message = '' } = first ?? {};
  const rows = new Set(refusals.map((one) => one.row)).size;
  const at = heading && `“${heading}”`;
  const data = { kind: 'rows', refusals: refusals.slice(0, SAID) };
  return new APIError(
    language === 'en'
      ? `Nothing has come in: ${rows === 1 ? 'a row is' : `${rows} rows are`} to be mended. Row ${row} ${at}: ${message}`
      : `有 ${rows} 行要改，一行也没有导入。第 ${row} 行${at}：${message}`,
    400,
    data as unknown as null, // Payload types the data of an error by the class of the error
    true,
  );
}
