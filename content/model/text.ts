/** Reading speed of Chinese prose, in characters a minute; a cautious figure for older readers. */
const CHARACTERS_PER_MINUTE = 300;

/** The beginning of a text, at most `limit` characters with its ellipsis, cut after a sentence where one ends in the second half. */
export function excerpt(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  if (characters.length <= limit) return flat;
  const head = characters.slice(0, limit).join('');
  const sentence = Math.max(...[...'。！？'].map((mark) => head.lastIndexOf(mark)));
  if (sentence >= limit / 2) return head.slice(0, sentence + 1);
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .replace(/[，、；：,.;:\s]+$/, '')}…`;
}

/** Minutes to read a text, at least 1. Han characters count one each, other words two. */
export function readingMinutes(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0;
  return Math.max(1, Math.round((han + words * 2) / CHARACTERS_PER_MINUTE));
}
