/** Reading speed of Chinese prose, in characters a minute; a cautious figure for older readers. */
const CHARACTERS_PER_MINUTE = 300;

/** Minutes to read a text, at least 1. Han characters count one each, other words two. */
export function readingMinutes(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0;
  return Math.max(1, Math.round((han + words * 2) / CHARACTERS_PER_MINUTE));
}
