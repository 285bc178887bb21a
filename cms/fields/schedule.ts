import type { GroupField, NumberField } from 'payload';
import { dayField, timeField } from './day.ts';
import { exceptionFields } from './exceptions.ts';
import { label } from './labels.ts';
import { rulesField } from './rules.ts';
import { validValue } from './scheduleValidation.ts';

const LENGTHS = Array.from({ length: 60 }, (_, index) => String(index + 1)).map((days) => ({
  value: days,
  label: label(`${days} 天`, days),
}));

const daysField = {
  name: 'days',
  type: 'number',
  defaultValue: 1,
  label: label('每次办几天', 'Length in days'),
  validate: validValue('days'),
  admin: {
    components: {
      Field: { path: '/admin/ChoiceInput.tsx#ChoiceInput', clientProps: { choices: LENGTHS } },
    },
  },
} as NumberField; // Payload splits numbers by hasMany; this one never has many

/** When an event takes place, entered in the words of content/model/schedule/schedule.ts, and checked by it. */
export const scheduleField: GroupField = {
  name: 'schedule',
  type: 'group',
  label: label('时间', 'When'),
  fields: [
    {
      type: 'row',
      fields: [
        dayField({
          name: 'from',
          label: label('日期（首次）', 'First day'),
          required: true,
          validate: validValue('from'),
        }),
        dayField({
          name: 'until',
          label: label('截止日期', 'Last day'),
          admin: { description: label('一直办下去，就空着。', 'Left empty, it goes on.') },
          validate: validValue('until'),
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        timeField({
          name: 'start',
          label: label('开始时间', 'Starts at'),
          admin: { description: label('办一整天，就空着。', 'Left empty, it lasts all day.') },
          validate: validValue('start'),
        }),
        timeField({
          name: 'end',
          label: label('结束时间', 'Ends at'),
          validate: validValue('end'),
        }),
      ],
    },
    daysField,
    rulesField,
    {
      name: 'preview',
      type: 'ui',
      label: label('接下来的日子', 'Coming dates'),
      admin: {
        components: { Field: '/admin/SchedulePreview.tsx#SchedulePreview' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    ...exceptionFields,
  ],
};
