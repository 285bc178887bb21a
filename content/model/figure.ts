import { z } from 'zod';

/**
 * A figure as people say it, with when it held and where it was published; neither may be missing.
 * “1300余人” is `{ atLeast: 1300, unit: '人' }`; an exact 132 场 is `{ exactly: 132, unit: '场' }`.
 */
export const figureSchema = z
  .object({
    label: z.string().min(1),
    exactly: z.number().nonnegative().optional(),
    atLeast: z.number().nonnegative().optional(),
    unit: z.string().min(1),
    /** The year the figure speaks of. */
    asOf: z.int().min(2000).max(2100),
    source: z.string().min(1),
  })
  .refine(({ exactly, atLeast }) => (exactly === undefined) !== (atLeast === undefined), {
    error: 'a figure is either exact or a lower bound: give one of exactly and atLeast',
  });

export type Figure = z.infer<typeof figureSchema>;

/** `132场`, `1300余人`. */
export const formatFigure = ({ exactly, atLeast, unit }: Figure): string =>
  exactly === undefined ? `${atLeast}余${unit}` : `${exactly}${unit}`;
