import type { PayloadRequest } from 'payload';
import type { z } from 'zod';
import { type Label, label } from '#cms/fields/labels.ts';
import { textCell } from './cells.ts';
import type { Column, Kind, Names } from './kind.ts';
import { nameCell, namesOf } from './named.ts';

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

/** A column that calls another document by its name. */
export const nameColumn = (
  field: string,
  list: keyof Names,
  { heading, hint }: Pick<Column, 'heading' | 'hint'>,
): Column => ({
  heading,
  hint,
  example: null,
  field,
  read: nameCell(list),
  write: (doc, names) => namesOf(list, doc[field], names),
});

/** Both kinds have it. */
export const brandColumn = nameColumn('brand', 'brands', {
  heading: label('品牌', 'Brand'),
  hint: '品牌的名字，见下面的名单。',
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
