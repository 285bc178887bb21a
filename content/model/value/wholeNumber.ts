import { z } from 'zod';
import { sentence } from './sentence.ts';

/** A number without a fraction, from `least` to `most`. */
export function wholeNumber({ least, most }: { least: number; most: number }) {
  const error = sentence(
    `请填写 ${least} 到 ${most} 之间的整数。`,
    `Give a whole number from ${least} to ${most}.`,
  );
  return z.int({ error }).min(least, { error }).max(most, { error });
}
