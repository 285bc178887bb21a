// The terms of the index. Pagefind segments what it indexes and what it is asked by rules of its own, which differ;
// a term of Latin letters and digits is segmented by neither.

/** The term of two tokens side by side. */
export const bigramTerm = (first: string, second: string): string => code(first) + code(second);

/** The term of one token, wherever it is in the page. */
export const tokenTerm = (token: string): string => `zs${code(token)}`;

/**
 * Fills positions up to the next block; nobody asks for it. It sorts before all terms, so that it has a file of the
 * index to itself, and begins none: Pagefind answers for a term that it has not with the longest prefix that it has.
 */
export const FILLER = '000';

/** Three digits of base 36 for a character up to U+9FFF, the rest marked by a z, which those never begin with. */
function code(token: string): string {
  const point = token.codePointAt(0) ?? 0;
  const isLetter = token.length === String.fromCodePoint(point).length && !/^\d/.test(token);
  if (isLetter && point <= 0x9fff) return point.toString(36).padStart(3, '0');
  return isLetter ? `zx${point.toString(36)}z` : `zn${token}z`;
}
