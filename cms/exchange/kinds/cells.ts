import type { z } from 'zod';
import { fits } from '#cms/fields/fromModel.ts';
import { isDay } from '#content/model/time/day.ts';
import { FILL_IN, sentence } from '#content/model/value/sentence.ts';
import { cleaned } from '#content/model/value/text.ts';
import type { Cell } from '../file/cell.ts';
import type { Reading } from './kind.ts';

/** The days of Excel's calendar (1980 to 2099) as the numbers that a cell without a date format shows: 46143 for 2026-05-01. */
const FIRST_SERIAL = 29_221;
const LAST_SERIAL = 73_050;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 24 * 3_600_000;
const MINUTES = 24 * 60;

const NO_DAY = sentence(
  '请写全年月日，例如 2026-05-01。',
  'Write year, month and day, as in 2026-05-01.',
);
const NO_TIME = sentence('请把时间写成 19:30 这样，或者“晚上7点半”。', 'Write the time as 19:30.');

export const isEmpty = (cell: Cell): boolean => cell === null || String(cell).trim() === '';

/** A text, as a document keeps it: without what nobody sees, and without blanks around it. */
export function textOf(cell: Cell, { isLine }: { isLine: boolean }): string {
  if (cell instanceof Date) return (isoDay(cell) ?? '').trim();
  return cleaned(String(cell ?? ''), { isLine }).trim();
}

/** Reads a text by the model's own rules. */
export const textCell =
  (schema: z.ZodType, kind: { isLine: boolean }) =>
  (cell: Cell): Reading => {
    if (cell instanceof Date) {
      return {
        refusal: sentence(
          'Excel 把这一格当成日期了。请把这一格的格式设成“文本”，再写一遍。',
          'The spreadsheet has made a date of this: set the cell to text and write it again.',
        ),
      };
    }
    return fitting(schema)(isEmpty(cell) ? undefined : textOf(cell, kind));
  };

/** Reads a value by the model's own rules; nothing where it may be left out. */
export const fitting =
  (schema: z.ZodType) =>
  (value: unknown): Reading => {
    const judged = fits(schema)(value);
    return judged === true ? { value } : { refusal: judged };
  };

/** A day: as a date, as its number, or as people write it, always with its year. */
export function dayCell(cell: Cell): Reading {
  if (isEmpty(cell)) return { value: undefined };
  const day = dayFrom(cell);
  return day ? { value: day } : { refusal: NO_DAY };
}

function dayFrom(cell: Cell): string | null {
  if (cell instanceof Date) return isoDay(cell);
  const text = String(cell).normalize('NFKC').trim();
  const serial = Number(text);
  if (typeof cell === 'number' || /^\d{5}$/.test(text)) {
    const isSerial = serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1;
    if (isSerial) return isoDay(new Date(SERIAL_ZERO + Math.floor(serial) * DAY_MS));
  }
  const found =
    /^(\d{4})(?:[-/.年]\s*)(\d{1,2})(?:[-/.月]\s*)(\d{1,2})日?(?:\s*\(?(?:周|星期)[一二三四五六日天]\)?)?(?:[T\s]0{1,2}:00(?::00)?(?:\.0+)?Z?)?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** A day in UTC, which is how spreadsheets' dates are read; null for a time of day, which is a date of 1899. */
function isoDay(date: Date): string | null {
  // Half a second to the good: a fraction of a day may come out just before midnight.
  const day = new Date(date.getTime() + 500).toISOString().slice(0, 10);
  return isDay(day) && day >= '1900-01-02' ? day : null;
}

/** A time of day: as a time, as a fraction of the day, or as people write it. */
export function timeCell(cell: Cell): Reading {
  if (isEmpty(cell)) return { value: undefined };
  const time = timeFrom(cell);
  return time ? { value: time } : { refusal: NO_TIME };
}

function timeFrom(cell: Cell): string | null {
  if (cell instanceof Date) {
    return clock(Math.round((((cell.getTime() % DAY_MS) + DAY_MS) % DAY_MS) / 60_000));
  }
  if (typeof cell === 'number') {
    return cell >= 0 && cell < 1 ? clock(Math.round(cell * MINUTES)) : null;
  }
  const text = String(cell).normalize('NFKC').replace(/\s/g, '');
  const digits = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  if (digits) return clockOf(Number(digits[1]), Number(digits[2]));
  return spokenTime(text);
}

const PARTS = '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里';

/** `晚上7点半`, `上午9点15分`, `19点`: without the part of the day only where the hour says it. */
function spokenTime(text: string): string | null {
  const found = new RegExp(`^(${PARTS})?(\\d{1,2})[点时](?:(半)|(一刻)|(\\d{1,2})分?)?$`).exec(
    text,
  );
  if (!found) return null;
  const [, part, said = '', half, quarter, minutes] = found;
  const hour = Number(said);
  const minute = half ? 30 : quarter ? 15 : Number(minutes ?? 0);
  if (!part) return hour > 12 ? clockOf(hour, minute) : null;
  const isLate = /下午|傍晚|晚上|夜里/.test(part) || (part === '中午' && hour < 3);
  if (isLate && hour === 12) return null; // midnight or noon: nobody knows
  return clockOf(isLate && hour < 12 ? hour + 12 : hour, minute);
}

const clockOf = (hour: number, minute: number): string | null =>
  hour < 24 && minute < 60 ? clock(hour * 60 + minute) : null;

function clock(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const within = minutes % MINUTES;
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}

/** A whole number, also with the word for people behind it: `30人`. */
export function numberCell(cell: Cell): number | string | undefined {
  if (isEmpty(cell)) return undefined;
  const text = String(cell).normalize('NFKC').trim();
  return /^\d+人?$/.test(text) ? Number.parseInt(text, 10) : typeof cell === 'number' ? cell : text;
}

const YES = /^(是|免费|有|对|√|✓|y|yes|true|1)$/i;
const NO = /^(否|不|不是|收费|无|没有|×|x|n|no|false|0)$/i;

/** Yes or no; nothing said is no. */
export function yesCell(cell: Cell): Reading {
  if (isEmpty(cell)) return { value: false };
  const text = String(cell).normalize('NFKC').trim();
  if (YES.test(text)) return { value: true };
  if (NO.test(text)) return { value: false };
  return { refusal: sentence('请写“是”，或者空着。', 'Write yes, or leave it empty.') };
}

/** What stands between the items of a list: `老人、小孩`. */
export const itemsOf = (cell: Cell): string[] =>
  String(cell ?? '')
    .split(/[、,，;；\n/]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** A column that must be filled in. */
export const required =
  (read: (cell: Cell) => Reading) =>
  (cell: Cell): Reading =>
    isEmpty(cell) ? { refusal: FILL_IN } : read(cell);

/** A day for a spreadsheet. */
export const dateOf = (day: unknown): Date | null =>
  typeof day === 'string' && isDay(day) ? new Date(`${day}T00:00:00Z`) : null;
