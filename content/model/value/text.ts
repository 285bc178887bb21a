import { z } from 'zod';
import { atMost, atMostItems, FILL_IN, sentence } from './sentence.ts';

/**
 * Characters that nobody sees and that texts bring along from Word and WeChat: zero-width spaces, direction
 * marks, soft hyphens. A joiner (U+200D) within an emoji is not one of them.
 */
const INVISIBLE =
  /[\u00AD\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D/gu;

/** Control characters but for the line feed, halves of characters, and what is no character at all. */
const CONTROL = /(?!\n)\p{Control}|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** More marks on one letter than any language writes: they pile up over the lines around. */
const PILED_MARKS = /\p{Mark}{4}/u;

interface Kind {
  isLine: boolean;
}

/**
 * A text as it is kept: without invisible and control characters, line breaks written as `\n`, and none in a line.
 * Nothing that a person sees is changed.
 */
export function cleaned(text: string, { isLine }: Kind): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ');
  const visible = lines.replace(INVISIBLE, '').replace(CONTROL, '');
  return isLine ? visible.replace(/\n+/g, ' ') : visible;
}

/** One line of text, of at most `most` UTF-16 code units, with something to see in it. */
export const line = (most: number) => text(most, { isLine: true });

/** Text of several lines, of at most `most` UTF-16 code units, with something to see in it. */
export const lines = (most: number) => text(most, { isLine: false });

/** A list of at most `most` items; none when it is missing. */
export const list = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item)
    .max(most, { error: atMostItems(most) })
    .default([]);

const text = (most: number, kind: Kind) =>
  z
    .string({ error: FILL_IN })
    .max(most, { error: atMost(most) })
    .check(({ value, issues }) => {
      const message = problemOf(value, kind);
      if (message) issues.push({ code: 'custom', message, input: value });
    });

function problemOf(text: string, kind: Kind): string | null {
  if (text.trim() === '') return FILL_IN;
  if (text !== cleaned(text, kind)) {
    return sentence(
      '里面有看不见的字符，请删掉重新输入。',
      'There are invisible characters in it: type it again.',
    );
  }
  if (PILED_MARKS.test(text)) {
    return sentence('一个字上叠了太多符号，请删掉。', 'Too many marks are piled on one letter.');
  }
  return null;
}
