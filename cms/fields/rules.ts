import type { ArrayField, Field, NumberField, SelectField } from 'payload';
import { daysEndingIn } from '#content/model/schedule/recurrence.ts';
import { englishTerm, englishWeekday, ordinal } from '#content/model/time/englishText.ts';
import { lunarDayNames, lunarMonthNames, SOLAR_TERMS } from '#content/model/time/lunar.ts';
import { type Label, label } from './labels.ts';
import { validInRow, validList } from './scheduleValidation.ts';

interface Choice {
  value: string;
  label: Label;
}

const numbered = (names: readonly string[]): Choice[] =>
  names.map((name, index) => ({
    value: String(index + 1),
    label: label(name, ordinal(index + 1)),
  }));

const WEEKDAYS: Choice[] = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({
  value: String(index + 1),
  label: label(`周${name}`, englishWeekday(index + 1)),
}));

const MONTH_DAYS: Choice[] = Array.from({ length: 31 }, (_, index) => String(index + 1)).map(
  (day) => ({ value: day, label: label(day, day) }),
);

/** 逢五 first, since it is what people here mean; then the others. */
const DIGITS: Choice[] = [5, 1, 2, 3, 4, 6, 7, 8, 9, 0].map((digit) => {
  const days = daysEndingIn(digit);
  const name = '十一二三四五六七八九'[digit];
  return {
    value: String(digit),
    label: label(`逢${name}（每月${days.join('、')}日）`, days.map(ordinal).join(', ')),
  };
});

const only = (kind: string) => (_: unknown, rule: { kind?: string }) => rule?.kind === kind;

const ONE = '/admin/ChoiceInput.tsx#ChoiceInput';
const SEVERAL = '/admin/ChoicesInput.tsx#ChoicesInput';

const kindField: SelectField = {
  name: 'kind',
  type: 'select',
  required: true,
  defaultValue: 'once',
  label: label('怎么重复', 'How it recurs'),
  options: [
    { value: 'once', label: label('只办一次', 'Once') },
    { value: 'weekly', label: label('每周…', 'Every week') },
    { value: 'monthlyByDay', label: label('每月几号', 'Monthly, by day') },
    { value: 'monthlyByWeekday', label: label('每月第…个星期…', 'Monthly, by weekday') },
    { value: 'daysEndingIn', label: label('逢五、逢十…', 'Days ending in a digit') },
    { value: 'yearlyLunar', label: label('每年农历…', 'Yearly, by lunar date') },
    { value: 'yearlySolarTerm', label: label('每年节气', 'Yearly, at a solar term') },
  ],
  validate: validInRow('rules', 'kind'),
  admin: { components: { Field: ONE } },
};

const choice = (kind: string, name: string, labels: Label, options: Choice[]) =>
  ({
    name,
    type: 'select',
    required: true,
    label: labels,
    options,
    validate: validInRow('rules', name),
    admin: { condition: only(kind), components: { Field: ONE } },
  }) as SelectField; // Payload splits selects by hasMany; this one never has many

/** A number that is chosen by its name: what is stored is the number. */
const numberChoice = (
  kind: string,
  name: string,
  { choices, ...field }: Pick<NumberField, 'label' | 'defaultValue'> & { choices: Choice[] },
) =>
  ({
    ...field,
    name,
    type: 'number',
    required: true,
    validate: validInRow('rules', name),
    admin: {
      condition: only(kind),
      components: { Field: { path: ONE, clientProps: { choices } } },
    },
  }) as NumberField; // as above

const ruleFields: Field[] = [
  kindField,
  {
    name: 'weekdays',
    type: 'select',
    hasMany: true,
    required: true,
    label: label('星期几（可以选几天）', 'Weekdays'),
    options: WEEKDAYS,
    validate: validInRow('rules', 'weekdays'),
    admin: { condition: only('weekly'), components: { Field: SEVERAL } },
  },
  {
    name: 'days',
    type: 'number',
    hasMany: true,
    required: true,
    label: label('几号（可以选几天）', 'Days of the month'),
    validate: validInRow('rules', 'days'),
    admin: {
      condition: only('monthlyByDay'),
      components: { Field: { path: SEVERAL, clientProps: { choices: MONTH_DAYS } } },
    },
  },
  choice('monthlyByWeekday', 'nth', label('第几个', 'Which one'), [
    ...['一', '二', '三', '四', '五'].map((name, index) => ({
      value: String(index + 1),
      label: label(`第${name}个`, ordinal(index + 1)),
    })),
    { value: '-1', label: label('最后一个', 'Last') },
  ]),
  choice('monthlyByWeekday', 'weekday', label('星期几', 'Weekday'), WEEKDAYS),
  numberChoice('daysEndingIn', 'digit', {
    label: label('逢几', 'Last digit'),
    defaultValue: 5,
    choices: DIGITS,
  }),
  numberChoice('yearlyLunar', 'month', {
    label: label('农历几月', 'Lunar month'),
    choices: numbered(lunarMonthNames),
  }),
  numberChoice('yearlyLunar', 'day', {
    label: label('农历哪一天', 'Lunar day'),
    choices: numbered(lunarDayNames),
  }),
  choice(
    'yearlySolarTerm',
    'term',
    label('节气', 'Solar term'),
    SOLAR_TERMS.map((term) => ({ value: term, label: label(term, englishTerm(term)) })),
  ),
];

/** The rules of a schedule, each in a row that says what it means. */
export const rulesField: ArrayField = {
  name: 'rules',
  type: 'array',
  minRows: 1,
  required: true,
  defaultValue: [{ kind: 'once' }],
  label: label('重复', 'Recurrence'),
  labels: { singular: label('规则', 'Rule'), plural: label('规则', 'Rules') },
  validate: validList('rules'),
  admin: {
    components: { RowLabel: '/admin/RuleLabel.tsx#RuleLabel' },
    description: label(
      '可以写几条，合在一起算，同一天只算一次。比如“每周五”一条，“逢五”再一条。',
      'Several rules are taken together, each day once.',
    ),
  },
  fields: ruleFields,
};
