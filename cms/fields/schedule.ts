import type { Field, GroupField, TextField } from 'payload';
import { SOLAR_TERMS } from '#content/model/lunar.ts';
import { orderProblem } from '#content/model/scheduleProblem.ts';
import { dayField, timeField } from './day.ts';
import { type Label, label } from './labels.ts';
import { wholeNumber } from './wholeNumber.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({
  value: String(index + 1),
  label: label(`周${name}`, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][index] ?? ''),
}));

const when = (...kinds: string[]) => ({
  condition: (_: unknown, rule: { kind?: string }) => kinds.includes(rule?.kind ?? ''),
});

const ruleFields: Field[] = [
  {
    name: 'kind',
    type: 'select',
    required: true,
    defaultValue: 'once',
    label: label('怎么重复', 'How it recurs'),
    options: [
      { value: 'once', label: label('只办一次', 'Once') },
      { value: 'weekly', label: label('每周', 'Every week') },
      { value: 'monthlyByDay', label: label('每月几号', 'Monthly, by day') },
      { value: 'monthlyByWeekday', label: label('每月第几个星期几', 'Monthly, by weekday') },
      {
        value: 'daysEndingIn',
        label: label('逢五（每月 5、15、25 日）', 'Days ending in a digit'),
      },
      { value: 'yearlyLunar', label: label('每年农历', 'Yearly, by lunar date') },
      { value: 'yearlySolarTerm', label: label('每年节气', 'Yearly, at a solar term') },
    ],
  },
  {
    name: 'weekdays',
    type: 'select',
    hasMany: true,
    required: true,
    label: label('星期', 'Weekdays'),
    options: WEEKDAYS,
    admin: when('weekly'),
  },
  {
    name: 'days',
    type: 'number',
    hasMany: true,
    min: 1,
    max: 31,
    required: true,
    label: label('几号', 'Days of the month'),
    admin: when('monthlyByDay'),
  },
  {
    name: 'nth',
    type: 'select',
    required: true,
    label: label('第几个', 'Which one'),
    options: [
      ...[1, 2, 3, 4, 5].map((nth) => ({
        value: String(nth),
        label: label(`第 ${nth} 个`, `${nth}.`),
      })),
      { value: '-1', label: label('最后一个', 'Last') },
    ],
    admin: when('monthlyByWeekday'),
  },
  {
    name: 'weekday',
    type: 'select',
    required: true,
    label: label('星期', 'Weekday'),
    options: WEEKDAYS,
    admin: when('monthlyByWeekday'),
  },
  {
    name: 'digit',
    type: 'number',
    min: 0,
    max: 9,
    required: true,
    defaultValue: 5,
    label: label('尾数', 'Last digit'),
    admin: when('daysEndingIn'),
  },
  {
    name: 'month',
    type: 'number',
    min: 1,
    max: 12,
    required: true,
    label: label('农历月', 'Lunar month'),
    admin: when('yearlyLunar'),
  },
  {
    name: 'day',
    type: 'number',
    min: 1,
    max: 30,
    required: true,
    label: label('农历日', 'Lunar day'),
    admin: when('yearlyLunar'),
  },
  {
    name: 'term',
    type: 'select',
    required: true,
    label: label('节气', 'Solar term'),
    options: SOLAR_TERMS.map((term) => ({ value: term, label: term })),
    admin: when('yearlySolarTerm'),
  },
];

const note: TextField = { name: 'note', type: 'text', label: label('说明', 'Note') };

const day = (name: string, labels: Label) => dayField({ name, label: labels, required: true });

const times: Field = {
  type: 'row',
  fields: [
    timeField({ name: 'start', label: label('开始时间', 'Starts at') }),
    timeField({
      name: 'end',
      label: label('结束时间', 'Ends at'),
      refuse: (_, siblings) =>
        orderProblem(siblings)?.path[0] === 'end' &&
        '结束时间要晚于开始时间。The end must come after the start.',
    }),
  ],
};

const exceptions = (name: string, labels: Label, fields: Field[]): Field => ({
  name,
  type: 'array',
  label: labels,
  labels: { singular: labels, plural: labels },
  fields,
  admin: { initCollapsed: true },
});

/** When an event takes place, entered in the words of content/model/schedule.ts, and checked by it. */
export const scheduleField: GroupField = {
  name: 'schedule',
  type: 'group',
  label: label('时间', 'When'),
  fields: [
    {
      type: 'row',
      fields: [
        dayField({ name: 'from', label: label('日期（首次）', 'First day'), required: true }),
        dayField({
          name: 'until',
          label: label('截止日期', 'Last day'),
          refuse: (_, siblings) =>
            orderProblem(siblings)?.path[0] === 'until' &&
            '截止日期不能早于首次日期。The last day cannot be before the first.',
        }),
      ],
    },
    times,
    wholeNumber({
      name: 'days',
      min: 1,
      max: 60,
      defaultValue: 1,
      label: label('每次持续几天', 'Length in days'),
    }),
    {
      name: 'rules',
      type: 'array',
      minRows: 1,
      required: true,
      defaultValue: [{ kind: 'once' }],
      label: label('重复', 'Recurrence'),
      labels: { singular: label('规则', 'Rule'), plural: label('规则', 'Rules') },
      admin: {
        description: label(
          '可以写几条，合在一起算，同一天只算一次。',
          'Several rules are taken together, each day once.',
        ),
      },
      fields: ruleFields,
    },
    exceptions('cancelled', label('取消的场次', 'Cancelled occurrences'), [
      day('day', label('哪天', 'Day')),
      note,
    ]),
    exceptions('moved', label('改期的场次', 'Moved occurrences'), [
      day('day', label('原定哪天', 'From')),
      day('to', label('改到哪天', 'To')),
      times,
      note,
    ]),
    exceptions('noted', label('附说明的场次', 'Occurrences with a note'), [
      day('day', label('哪天', 'Day')),
      { ...note, required: true },
    ]),
    exceptions('added', label('加办的场次', 'Added occurrences'), [
      day('day', label('哪天', 'Day')),
      times,
    ]),
  ],
};
