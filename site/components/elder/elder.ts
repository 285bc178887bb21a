/** Type in the elder mode, in CSS pixels: 18 pt to 30 pt, as 工信部《互联网网站适老化通用设计规范》 asks. */
export const SMALLEST = 24;
export const LARGEST = 40;
const STEP = 4;

/** The size one step larger or smaller, within bounds. What is no size counts as the smallest. */
export const steppedSize = (size: number, step: 1 | -1): number =>
  Math.min(LARGEST, Math.max(SMALLEST, (size || SMALLEST) + step * STEP));
