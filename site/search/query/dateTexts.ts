import { dateWords } from '#site/search/format/chinese.ts';

const { numerals, ten, year: Y, month: M, day: D, dayEnds } = dateWords;
const NUMERAL = new RegExp(`[${numerals}${ten}]+(?=[${Y}${M}${dayEnds}])`, 'gu');
const DAY_WORD = new RegExp(`(\\d${M}\\d{1,2})[${dayEnds}]`, 'gu');
const WHOLE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const MONTH = /^(\d{4})[-/.](\d{1,2})$/;

/** The other ways in which the pages write what is typed, if it is a date: 2024-01-05, 二〇二四年一月五日, 1月5号. */
export function dateTexts(typed: string): string[] {
  const text = typed.normalize('NFKC');
  const whole = WHOLE.exec(text);
  const month = MONTH.exec(text);
  const [, y = '', m = '', d = ''] = whole ?? month ?? [];
  const said = y
    ? `${y}${Y}${Number(m)}${M}${d && `${Number(d)}${D}`}`
    : withDigits(text).replace(DAY_WORD, `$1${D}`);
  return said === text ? [] : [said];
}

/** Numbers of years, months and days in digits: 十二月五日 is 12月5日. */
export const withDigits = (text: string): string => text.replace(NUMERAL, numberOf);

/** 二〇二四 is read digit by digit, 二十四 as a number. */
function numberOf(text: string): string {
  const digit = (character: string) => numerals.indexOf(character) % 10;
  const [tens = '', ones = ''] = text.split(ten);
  if (!text.includes(ten)) return [...text].map(digit).join('');
  return String((tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0));
}
