import type { ArrayField, Field, NumberFieldSingleValidation } from 'payload';
import { label } from './labels.ts';

/** The parts of one figure: never without its year and source. */
export const figureFields: Field[] = [
  { name: 'label', type: 'text', required: true, label: label('说明', 'What is counted') },
  {
    type: 'row',
    fields: [
      {
        name: 'exactly',
        type: 'number',
        min: 0,
        label: label('确切数字', 'Exactly'),
        validate: onlyOne('atLeast'),
      },
      {
        name: 'atLeast',
        type: 'number',
        min: 0,
        label: label('“余”数（至少）', 'At least'),
        validate: onlyOne('exactly'),
        admin: { description: label('“1300余人”填 1300。', 'For “over 1300” write 1300.') },
      },
      {
        name: 'unit',
        type: 'text',
        required: true,
        label: label('单位', 'Unit'),
        admin: { placeholder: '人、场、支' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'asOf',
        type: 'number',
        required: true,
        min: 2000,
        max: 2100,
        label: label('年份', 'Year'),
      },
      { name: 'source', type: 'text', required: true, label: label('来源', 'Source') },
    ],
  },
];

export const figuresField: ArrayField = {
  name: 'figures',
  type: 'array',
  label: label('数据', 'Figures'),
  labels: { singular: label('数据', 'Figure'), plural: label('数据', 'Figures') },
  fields: figureFields,
};

function onlyOne(other: 'exactly' | 'atLeast'): NumberFieldSingleValidation {
  return (value, { siblingData }) => {
    const otherValue = (siblingData as Record<string, unknown>)[other]; // Payload leaves siblings untyped
    const isGiven = (number: unknown) => number !== null && number !== undefined;
    if (typeof value === 'number' && value < 0) return '数字不能是负的。A figure is not negative.';
    return (
      isGiven(value) !== isGiven(otherValue) ||
      '确切数字和“余”数，填一个且只填一个。Give one of the two, and only one.'
    );
  };
}
