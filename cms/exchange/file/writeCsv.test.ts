import { expect, it } from 'vitest';
import { rowsOfCsv } from './csv.ts';
import { csvOf } from './writeCsv.ts';

it('is read as it was written, with quotes, commas and line breaks', () => {
  const rows = [
    ['谁', '做了什么'],
    ['王"编辑"', '发布，一、二\n三'],
    ['', 'a,b;c\td'],
  ];
  expect(rowsOfCsv(csvOf(rows))).toEqual(rows);
});

it('begins with what Excel tells UTF-8 by, and ends its lines as Excel does', () => {
  expect(csvOf([['甲', null, 3]]).toString()).toBe('\uFEFF"甲",,3\r\n');
});

it.each([
  '=1+1',
  '+8613800001234',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠A',
])('%j is no formula', (text) => {
  expect(
    csvOf([[text]])
      .toString()
      .slice(2, 3),
  ).toBe("'");
});
