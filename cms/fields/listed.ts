import type { FieldHook, TextField } from 'payload';
import { pinyin } from 'pinyin-pro';
import { readSchedule } from '#content/model/schedule/entry.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { firstDayOf, lastDayOf } from '#content/model/schedule/upcoming.ts';
import { type Label, label } from './labels.ts';

/** The last day of what goes on without an end: after every other. */
export const NO_END = '9999-12-31';

/** Kept for lists alone: no form, filter or column shows it. */
export const hiddenField = (
  name: string,
  compute: FieldHook,
  labels: Label = label(name, name),
): TextField => ({
  name,
  type: 'text',
  index: true,
  label: labels,
  access: { create: () => false, update: () => false, read: ({ req }) => Boolean(req.user) },
  admin: {
    hidden: true,
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    disableGroupBy: true,
  },
  hooks: { beforeChange: [compute] },
});

/** A title in pinyin, and its initials, so that a list is searched by either: `yuanxiaocaidengmi yxcdm`. */
export const pinyinField = (titleField: 'title' | 'name' | 'alt' | 'word'): TextField =>
  hiddenField('pinyin', fillPinyin(titleField), label('拼音', 'Pinyin'));

const fillPinyin =
  (titleField: string): FieldHook =>
  ({ data, originalDoc }) => {
    const title: unknown = data?.[titleField] ?? originalDoc?.[titleField];
    return typeof title === 'string' ? pinyinOf(title) : null;
  };

/** The days between which an event takes place, so that lists can leave out what is over. Null while it has no schedule. */
export const scheduleBoundsFields: TextField[] = (['firstDay', 'lastDay'] as const).map((name) =>
  hiddenField(name, ({ data, originalDoc }) => {
    const { schedule } = readSchedule(data?.schedule ?? originalDoc?.schedule ?? {});
    return schedule && boundsOf(schedule)[name];
  }),
);

export const boundsOf = (schedule: Schedule): { firstDay: string; lastDay: string } => ({
  firstDay: firstDayOf(schedule),
  lastDay: lastDayOf(schedule) ?? NO_END,
});

export function pinyinOf(title: string): string {
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;
  const letters = (parts: string[]) =>
    parts
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '');
  const whole = letters(pinyin(title, options));
  const initials = letters(pinyin(title, { ...options, pattern: 'first' }));
  return `${whole} ${initials}`.trim().slice(0, 400);
}
