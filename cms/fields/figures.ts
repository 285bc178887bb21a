import type { ArrayField, Field, NumberFieldSingleValidation } from 'payload';
import { figureShape, MOST_FIGURES, ONE_COUNT } from '#content/model/figure.ts';
import { fits, fromModel } from './fromModel.ts';
import { label } from './labels.ts';

const { shape } = figureShape;

/** Exactly one of the two counts is given; the sentence stands at both. */
const onlyOne =
  (name: 'exactly' | 'atLeast', other: 'exactly' | 'atLeast'): NumberFieldSingleValidation =>
  (value, { siblingData }) => {
    const isGiven = (number: unknown) => number !== null && number !== undefined;
    const otherValue = (siblingData as Record<string, unknown>)[other]; // Payload leaves siblings untyped
    return isGiven(value) === isGiven(otherValue) ? ONE_COUNT : fits(shape[name])(value);
  };

/** The parts of one figure: never without its year and source. */
export const figureFields: Field[] = [
  fromModel(shape.label, { name: 'label', type: 'text', label: label('说明', 'What is counted') }),
  {
    type: 'row',
    fields: [
      {
        name: 'exactly',
        type: 'number',
        label: label('确切数字', 'Exactly'),
        validate: onlyOne('exactly', 'atLeast'),
      },
      {
        name: 'atLeast',
        type: 'number',
        label: label('“余”数（至少）', 'At least'),
        validate: onlyOne('atLeast', 'exactly'),
        admin: { description: label('“1300余人”填 1300。', 'For “over 1300” write 1300.') },
      },
      fromModel(shape.unit, {
        name: 'unit',
        type: 'text',
        label: label('单位', 'Unit'),
        admin: { placeholder: '人、场、支' },
      }),
    ],
  },
  {
    type: 'row',
    fields: [
      fromModel(shape.asOf, { name: 'asOf', type: 'number', label: label('年份', 'Year') }),
      fromModel(shape.source, { name: 'source', type: 'text', label: label('来源', 'Source') }),
    ],
  },
];

export const figuresField: ArrayField = {
  name: 'figures',
  type: 'array',
  maxRows: MOST_FIGURES,
  label: label('数据', 'Figures'),
  labels: { singular: label('数据', 'Figure'), plural: label('数据', 'Figures') },
  fields: figureFields,
};
