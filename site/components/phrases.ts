const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What may not begin a line, and what may not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** A headline in the pieces between which a line may break: its words, with their punctuation. */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1);
    const joins = last !== undefined && (CLOSING.test(segment) || OPENING.test(last));
    if (joins) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}
