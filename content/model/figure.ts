import { z } from 'zod';
import { sentence } from './value/sentence.ts';
import { line } from './value/text.ts';
import { wholeNumber } from './value/wholeNumber.ts';

/** The most figures of a document. */
export const MOST_FIGURES = 60;

const NO_COUNT = sentence(
  '请填写 0 到十亿之间的数。',
  'Give a number from 0 to a thousand million.',
);

const countSchema = z
  .number({ error: NO_COUNT })
  .min(0, { error: NO_COUNT })
  .max(1_000_000_000, { error: NO_COUNT });

export const ONE_COUNT = sentence(
  '确切数字和“余”数，填一个且只填一个。',
  'Give either the exact number or the lower bound, and only one.',
);

/** A figure whose single values are sound; see {@link figureSchema} for all of them together. */
export const figureShape = z.object({
  label: line(60),
  exactly: countSchema.optional(),
  atLeast: countSchema.optional(),
  unit: line(10),
  /** The year the figure speaks of. */
  asOf: wholeNumber({ least: 2000, most: 2100 }),
  source: line(120),
});

/**
 * A figure as people say it, with when it held and where it was published; neither may be missing.
 * “1300余人” is `{ atLeast: 1300, unit: '人' }`; an exact 132 场 is `{ exactly: 132, unit: '场' }`.
 */
export const figureSchema = figureShape.refine(
  ({ exactly, atLeast }) => (exactly === undefined) !== (atLeast === undefined),
  { path: ['exactly'], error: ONE_COUNT },
);

export type Figure = z.infer<typeof figureSchema>;

/** `132场`, `1300余人`. */
export const formatFigure = ({ exactly, atLeast, unit }: Figure): string =>
  exactly === undefined ? `${atLeast}余${unit}` : `${exactly}${unit}`;
