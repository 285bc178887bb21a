import { names } from '#site/words.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What may not begin a line, and what may not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** A headline in the pieces between which a line may break: its words, with their punctuation; our own names whole. */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = phrases.at(-1);
    const joins = CLOSING.test(segment) || OPENING.test(last ?? '') || isInsideName(text, index);
    if (last !== undefined && joins) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** Whether a break before this place would cut one of our own names, which no dictionary knows. */
const isInsideName = (text: string, at: number): boolean =>
  names.some((name) => {
    const start = text.lastIndexOf(name, at - 1);
    return start >= 0 && start < at && at < start + name.length;
  });
