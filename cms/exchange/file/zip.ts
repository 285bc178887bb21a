import { inflateRawSync } from 'node:zlib';
import { sentence } from '#content/model/value/sentence.ts';
import { refusedFile } from './refused.ts';

/** What a spreadsheet of 2,000 rows may weigh unpacked, many times over. A zip bomb weighs more. */
const MOST_BYTES = 30_000_000;
const MOST_FILES = 500;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

const DAMAGED = sentence(
  '这个文件打不开，可能损坏了。请用 Excel 或 WPS 打开，另存为 .xlsx 再试。',
  'This file cannot be opened: it may be damaged. Open it in a spreadsheet program, save it as .xlsx and try again.',
);
const TOO_LARGE = sentence(
  '这个文件解开来太大了，不能导入。请把表格另存为新文件再试。',
  'This file is too large once it is unpacked: save the table as a new file and try again.',
);

/**
 * The files in a ZIP archive (APPNOTE 4.3). What an archive says of its sizes is not believed: unpacking stops at a
 * limit, so that no file from outside fills the memory.
 * @throws APIError with the sentence that refuses an archive that is damaged or too large.
 */
export function unzipped(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = MOST_BYTES;
  try {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || archive.readUInt32LE(end) !== END) throw refusedFile(DAMAGED);
    const count = archive.readUInt16LE(end + 10);
    if (count > MOST_FILES) throw refusedFile(TOO_LARGE);
    let at = archive.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) {
      if (archive.readUInt32LE(at) !== ENTRY) throw refusedFile(DAMAGED);
      const nameLength = archive.readUInt16LE(at + 28);
      const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
      const bytes = entryBytes(archive, at, left);
      left -= bytes.length;
      files.set(name, bytes);
      at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return files;
  } catch (error) {
    if (isTooLarge(error)) throw refusedFile(TOO_LARGE);
    throw error instanceof Error && 'isPublic' in error ? error : refusedFile(DAMAGED);
  }
}

function entryBytes(archive: Buffer, at: number, most: number): Buffer {
  const method = archive.readUInt16LE(at + 10);
  const size = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (archive.readUInt32LE(local) !== LOCAL) throw refusedFile(DAMAGED);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (from + size > archive.length) throw refusedFile(DAMAGED);
  const packed = archive.subarray(from, from + size);
  if (method === STORED) {
    if (packed.length > most) throw refusedFile(TOO_LARGE);
    return packed;
  }
  if (method !== DEFLATED) throw refusedFile(DAMAGED);
  // Zero would mean no limit.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
