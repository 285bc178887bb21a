import type { SelectField } from 'payload';
import { label } from '../fields/labels.ts';
import { REVIEWS } from './transition.ts';

const LABELS = {
  none: label('没有送审', 'Not submitted'),
  submitted: label('待审', 'Submitted'),
  returned: label('已退回', 'Returned'),
};

/** How far a draft is on its way to somebody who may publish it. Changed by the buttons of the form. */
export const reviewField: SelectField = {
  name: 'review',
  type: 'select',
  defaultValue: 'none',
  index: true,
  label: label('审核', 'Review'),
  options: REVIEWS.map((value) => ({ value, label: LABELS[value] })),
  hooks: { beforeDuplicate: [() => 'none'] },
  admin: { hidden: true, disableBulkEdit: true },
};
