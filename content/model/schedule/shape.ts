import { z } from 'zod';
import { daySchema, timeSchema } from '../time/daySchema.ts';
import { ruleSchema } from './rule.ts';

const movedSchema = z.object({
  day: daySchema,
  to: daySchema,
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  note: z.string().optional(),
});

/** A schedule whose single values are sound, but which may be out of order: see schedule.ts. */
export const scheduleShape = z.object({
  rules: z.array(ruleSchema).min(1),
  from: daySchema,
  until: daySchema.optional(),
  days: z.int().min(1).max(60).default(1),
  start: timeSchema.optional(),
  end: timeSchema.optional(),
  cancelled: z.array(z.object({ day: daySchema, note: z.string().optional() })).default([]),
  moved: z.array(movedSchema).default([]),
  noted: z.array(z.object({ day: daySchema, note: z.string().min(1) })).default([]),
  added: z
    .array(z.object({ day: daySchema, start: timeSchema.optional(), end: timeSchema.optional() }))
    .default([]),
});

export type Schedule = z.infer<typeof scheduleShape>;
