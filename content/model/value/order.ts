import { z } from 'zod';
import { sentence } from './sentence.ts';

const error = sentence('请填写 -9999 到 9999 之间的数。', 'Give a number from -9999 to 9999.');

/** A thing's position in a list that people order by hand: lower comes first. */
export const orderSchema = z
  .number({ error })
  .min(-9999, { error })
  .max(9999, { error })
  .default(100);
