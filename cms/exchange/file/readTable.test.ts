import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable.ts';
import { workbook } from './workbook.ts';

const text = (value: string) => new TextEncoder().encode(value);

/** An XLSX file with a sheet of our own making. */
const withSheet = (xml: string) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': text(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': text(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': text(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': text(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${xml}</sheetData></worksheet>`,
      ),
    }),
  );

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

it('a table comes out as it went in; what begins with = is text', async () => {
  const bytes = await workbook([
    {
      name: '表',
      rows: [
        ['标题', '日期', '名额'],
        ['=1+1', new Date('2026-05-01T00:00:00Z'), 30],
        [null, null, null],
        ['两行\n的字', null, 0.5],
      ],
      widths: [10, 10],
    },
  ]);
  expect(await readTable(bytes)).toEqual([
    ['标题', '日期', '名额'],
    ['=1+1', new Date('2026-05-01T00:00:00Z'), 30],
    [null, null, null],
    ['两行\n的字', null, 0.5],
  ]);
});

it('a formula is what it came to when the file was saved', async () => {
  const sheet = withSheet(
    '<row r="1"><c r="A1" t="str"><f>CONCATENATE("读","书")</f><v>读书</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>',
  );
  expect(await readTable(sheet)).toEqual([['读书', 2]]);
});

describe('a CSV file', () => {
  it.each([
    [
      'in UTF-8',
      Buffer.from('标题,日期\n"读,书",2026-5-1\n'),
      [
        ['标题', '日期'],
        ['读,书', '2026-5-1'],
      ],
    ],
    [
      'with tabs, in UTF-16 as Excel saves Unicode text',
      Buffer.from('\uFEFF标题\t日期\r\n读书\t5-1\r\n', 'utf16le'),
      [
        ['标题', '日期'],
        ['读书', '5-1'],
      ],
    ],
    [
      'with semicolons and lines of different lengths',
      Buffer.from('a;b\n1;2;3\n\n4'),
      [['a', 'b'], ['1', '2', '3'], [''], ['4']],
    ],
  ])('%s is read', async (_, bytes, rows) => expect(await readTable(bytes)).toEqual(rows));
});

describe('a file that is no table is refused in a sentence', () => {
  const bomb = () => {
    const packed = deflateRawSync(Buffer.alloc(400_000_000));
    return zip(packed, 1000); // it says that it is small
  };
  const cells = (count: number) =>
    Array.from({ length: count }, (_, at) => `<c r="${letters(at + 1)}1"><v>1</v></c>`).join('');
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['empty', () => Buffer.alloc(0), '是空的'],
    ['blanks', () => Buffer.from('\r\n ,,\r\n'), '是空的'],
    ['an empty sheet', () => withSheet(''), '是空的'],
    ['not a zip', () => Buffer.from('PK and then something else'), '打不开'],
    [
      'cut off',
      async () => (await workbook([{ name: 'a', rows: [['a']], widths: [] }])).subarray(0, 900),
      '打不开',
    ],
    ['a zip without a table', () => Buffer.from(zipSync({ 'a.txt': text('a') })), '没有表格'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '读不出来'],
    ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xls'],
    ['larger than 5 MB', () => Buffer.alloc(5_000_001, 'a'), '5 MB'],
    ['a zip bomb', bomb, '解开来太大'],
    ['ten thousand columns', () => withSheet(`<row r="1">${cells(10_000)}</row>`), '列或行太多'],
    [
      'a cell at the far end',
      () => withSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      '列或行太多',
    ],
    [
      'a cell far away, written otherwise',
      () => withSheet('<row r="1"><c t=">" r="&#88;FD1048576"><v>1</v></c></row>'),
      '列或行太多',
    ],
    ['two hundred columns', () => Buffer.from('a,'.repeat(200)), '最多 100 列'],
    [
      'a cell with an error',
      () => withSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      '算不出来',
    ],
    [
      'entities that grow',
      () => withSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"><c r="A1"><v>&a;</v></c></row>'),
      '没有表格',
    ],
    ['quotes that do not match', () => Buffer.from('a,b\n"c,d\n'), '没有成对'],
  ])('%s', async (_, bytes, sentence) => {
    await expect(readTable(await bytes())).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
      isPublic: true,
    });
  });
});

/** A ZIP archive with one file, whose size is said to be another than it is. */
function zip(packed: Buffer, said: number): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const head = (signature: number, length: number) => {
    const bytes = Buffer.alloc(length);
    bytes.writeUInt32LE(signature);
    return bytes;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = head(0x02014b50, 46);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
