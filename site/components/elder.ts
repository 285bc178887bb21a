/** The sizes of type in the elder mode, in CSS pixels: 18 pt to 30 pt, as 工信部《互联网网站适老化通用设计规范》 asks. */
export const SIZES = [24, 28, 32, 36, 40] as const;

/** The size one step larger or smaller; the same at either end. What is not a size counts as the first. */
export function steppedSize(size: number, step: 1 | -1): number {
  const index = Math.max(0, SIZES.indexOf(size));
  return SIZES[index + step] ?? SIZES[index] ?? SIZES[0];
}
