import type { ArrayField, Field, TextField } from 'payload';
import type { z } from 'zod';
import { noteSchema } from '#content/model/schedule/shape.ts';
import { dayField, timeField } from './day.ts';
import { fromModel } from './fromModel.ts';
import { type Label, label } from './labels.ts';
import { validInRow, validList } from './scheduleValidation.ts';

const day = (list: string, name: string, labels: Label): TextField =>
  dayField({ name, label: labels, required: true, validate: validInRow(list, name) });

const times = (list: string): Field => ({
  type: 'row',
  fields: [
    timeField({
      name: 'start',
      label: label('开始时间', 'Starts at'),
      validate: validInRow(list, 'start'),
    }),
    timeField({
      name: 'end',
      label: label('结束时间', 'Ends at'),
      validate: validInRow(list, 'end'),
    }),
  ],
});

const note = (schema: z.ZodType): TextField =>
  fromModel(schema, { name: 'note', type: 'text', label: label('说明', 'Note') });

/** Hidden: an editor changes single occurrences in the list of dates (cms/admin/SchedulePreview.tsx). */
const list = (name: string, labels: Label, fields: Field[]): ArrayField => ({
  name,
  type: 'array',
  label: labels,
  labels: { singular: labels, plural: labels },
  validate: validList(name),
  fields,
  // They belong to the dates of one event: a copy of it begins without.
  hooks: { beforeDuplicate: [() => []] },
  admin: { hidden: true },
});

/** What becomes of single occurrences. */
export const exceptionFields: ArrayField[] = [
  list('cancelled', label('取消的场次', 'Cancelled occurrences'), [
    day('cancelled', 'day', label('哪天', 'Day')),
    note(noteSchema.optional()),
  ]),
  list('moved', label('改期的场次', 'Moved occurrences'), [
    day('moved', 'day', label('原定哪天', 'From')),
    day('moved', 'to', label('改到哪天', 'To')),
    times('moved'),
    note(noteSchema.optional()),
  ]),
  list('noted', label('附说明的场次', 'Occurrences with a note'), [
    day('noted', 'day', label('哪天', 'Day')),
    { ...note(noteSchema), validate: validInRow('noted', 'note') },
  ]),
  list('added', label('加办的场次', 'Added occurrences'), [
    day('added', 'day', label('哪天', 'Day')),
    times('added'),
  ]),
];
