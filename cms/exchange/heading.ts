import { sentence } from '#content/model/value/sentence.ts';
import type { Cell } from './file/cell.ts';
import { isFilled } from './file/readTable.ts';
import { refusedFile } from './file/refused.ts';
import type { Column, Kind } from './kinds/kind.ts';

/** The columns behind the others in an export: how far a document is, and where it is. Not read. */
export const BEHIND = { progress: '进度', address: '网址' } as const;

/** Above the headings people write a title; not more than so many lines. */
const LOOKED_AT = 6;

export interface Headings {
  /** The row of the headings, counted from 0. */
  at: number;
  /** The columns of the kind, with the place of each in a row. */
  columns: { column: Column; place: number }[];
  /** Headings that say nothing to us, as they are written. */
  unused: string[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*]|\(.*\)/g, '')
    .toLowerCase();

/** Finds the row of the headings, in Chinese or English, and what each column is. */
export function headingsIn(rows: Cell[][], kind: Kind): Headings {
  const known = new Map(
    kind.columns.flatMap((column) =>
      [column.heading.zh, column.heading.en].map((text) => [plain(text), column] as const),
    ),
  );
  const matches = rows
    .slice(0, LOOKED_AT)
    .map((row) => row.filter((cell) => known.has(plain(String(cell ?? '')))).length);
  const at = matches.indexOf(Math.max(...matches));
  const row = rows[at] ?? [];
  const columns = row.flatMap((cell, place) => {
    const column = known.get(plain(String(cell ?? '')));
    return column ? [{ column, place }] : [];
  });
  refuseWithout(kind, columns);
  const behind: string[] = Object.values(BEHIND);
  const unused = row
    .filter(isFilled)
    .map((cell) => String(cell).trim().slice(0, 40))
    .filter((text) => !known.has(plain(text)) && !behind.includes(text));
  return { at, columns, unused };
}

function refuseWithout(kind: Kind, columns: Headings['columns']): void {
  const wanted = kind.columns.filter(({ isRequired }) => isRequired);
  const missing = wanted.filter((column) => !columns.some((one) => one.column === column));
  if (missing.length === wanted.length) {
    throw refusedFile(
      sentence(
        `没找到表头。第一行要有这些字：${namesOf(wanted, 'zh')}。请用“${kind.label.zh}”的模板。`,
        `There are no headings: the first row must have ${namesOf(wanted, 'en')}. Use the template.`,
      ),
    );
  }
  if (missing.length > 0) {
    throw refusedFile(
      sentence(
        `少了这几列：${namesOf(missing, 'zh')}。请照模板补上，再选一次。`,
        `These columns are missing: ${namesOf(missing, 'en')}. Add them as in the template.`,
      ),
    );
  }
  const twice = columns.find(
    (one, at) => columns.findIndex((two) => two.column === one.column) < at,
  );
  if (!twice) return;
  const { zh, en } = twice.column.heading;
  throw refusedFile(
    sentence(`“${zh}”这一列有两个，请去掉一个。`, `There are two columns “${en}”: remove one.`),
  );
}

const namesOf = (columns: readonly Column[], language: 'zh' | 'en'): string =>
  columns.map(({ heading }) => heading[language]).join(language === 'zh' ? '、' : ', ');
