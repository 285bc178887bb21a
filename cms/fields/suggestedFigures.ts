import type { UIField } from 'payload';
import { label } from './labels.ts';

/** What the calendar says of a brand, to be taken over into its figures with a click. */
export const suggestedFiguresField: UIField = {
  name: 'suggestedFigures',
  type: 'ui',
  label: label('日历里的数', 'From the calendar'),
  admin: {
    components: { Field: '/admin/SuggestedFigures.tsx#SuggestedFigures' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
};
