import type { PayloadRequest } from 'payload';
import type { z } from 'zod';
import type { Label } from '#cms/fields/labels.ts';
import { textCell } from './cells.ts';
import type { Column, Kind } from './kind.ts';

/** A column of text, by the model's own rules. */
export const textColumn = (
  field: string,
  heading: Label,
  schema: z.ZodType,
  kind = { isLine: true },
): Omit<Column, 'hint' | 'example'> => ({
  heading,
  isRequired: !schema.safeParse(undefined).success,
  field,
  read: textCell(schema, kind),
  write: (doc) => (typeof doc[field] === 'string' ? doc[field] : null),
});

/** Looks up what is stored under some titles, with the day that tells two of them apart. */
export const byTitle =
  (collection: 'events' | 'stories', dayField: 'firstDay' | 'date'): Kind['stored'] =>
  async (req: PayloadRequest, titles) => {
    const { docs } = await req.payload.find({
      collection,
      where: { title: { in: titles } },
      select: { title: true, [dayField]: true },
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    });
    return (docs as unknown as Record<string, unknown>[]).map((doc) => ({
      title: String(doc.title ?? ''),
      day: String(doc[dayField] ?? ''),
    }));
  };
