import { label } from '#cms/fields/labels.ts';
import { formerAddressFrom, redirectSchema, targetFrom } from '#content/model/redirect.ts';
import type { Column, Kind } from './kind.ts';
import { textColumn } from './shared.ts';

const { shape } = redirectSchema;

/** A column of addresses, kept in the one form that they have. */
const addressColumn = (
  column: Omit<Column, 'hint' | 'example'>,
  keptAs: (typed: string) => string | null,
): Omit<Column, 'hint' | 'example'> => ({
  ...column,
  read(cell, names) {
    const reading = column.read(cell, names);
    return 'value' in reading ? { value: keptAs(String(reading.value)) } : reading;
  },
});

const columns: Column[] = [
  {
    ...addressColumn(
      textColumn('from', label('旧网址', 'Former address'), shape.from),
      formerAddressFrom,
    ),
    hint: '旧网站上的网址，可以是整个网址，也可以只写 / 开头的后半段。',
    example: '/art/2019/3/12/art_1.html',
  },
  {
    ...addressColumn(textColumn('to', label('新网址', 'Leads to'), shape.to), targetFrom),
    hint: '本站以 / 开头的网址，或者以 https:// 开头的完整网址。',
    example: '/stories/',
  },
  {
    ...textColumn('note', label('说明', 'Note'), shape.note),
    hint: '给同事看的，可以空着。',
    example: null,
  },
];

export const redirects: Kind = {
  collection: 'redirects',
  label: label('旧网址转向', 'Redirects'),
  columns,
  hasDrafts: false,
  communityField: null,
  completed: (fields) => fields,
  problems: () => [],
  summary: ({ from, to }) => ({
    title: String(from ?? ''),
    when: '',
    next: [],
    where: `→ ${String(to ?? '')}`,
  }),
  // Two of the same are refused, so none needs a warning.
  identity: () => ({ title: '', day: '' }),
  stored: async () => [],
};
