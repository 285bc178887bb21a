import type { DateField } from 'payload';
import { nobodyOnField } from '../access/nobody.ts';
import { label } from './labels.ts';

/** When a document first went public; its address is kept from then on. */
export const publishedAtField: DateField = {
  name: 'publishedAt',
  type: 'date',
  label: label('首次发布', 'First published'),
  access: { create: nobodyOnField, update: nobodyOnField },
  admin: {
    readOnly: true,
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy年M月d日 HH:mm' },
    condition: (data) => Boolean(data?.publishedAt),
  },
  hooks: {
    beforeDuplicate: [() => null],
    beforeChange: [
      ({ value, data }) =>
        value ?? (data?._status === 'published' ? new Date().toISOString() : undefined),
    ],
  },
};
