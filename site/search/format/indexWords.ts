// How the words of the index are written. Pagefind cuts what it indexes and what it is asked by rules of its own,
// which differ; a word of Latin letters and digits is cut by neither.

/** A word of the index that stands for two tokens side by side. */
export const pairWord = (first: string, second: string): string => code(first) + code(second);

/** A word of the index that stands for one token, wherever it is in the page. */
export const singleWord = (token: string): string => `zs${code(token)}`;

/**
 * Fills places up to the next stride; nobody asks for it. It sorts before all words, so that it has a file of the
 * index to itself, and begins none: Pagefind answers for a word that it has not with the longest beginning that it has.
 */
export const FILLER = '000';

/** Three digits of base 36 for a character up to U+9FFF, the rest marked by a z, which those never begin with. */
function code(token: string): string {
  const point = token.codePointAt(0) ?? 0;
  const isLetter = token.length === String.fromCodePoint(point).length && !/^\d/.test(token);
  if (isLetter && point <= 0x9fff) return point.toString(36).padStart(3, '0');
  return isLetter ? `zx${point.toString(36)}z` : `zn${token}z`;
}
