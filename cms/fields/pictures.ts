import type { UploadField } from 'payload';
import { MOST_PICTURES } from '#content/model/event.ts';
import { type Label, label } from './labels.ts';

export const coverField: UploadField = {
  name: 'cover',
  type: 'upload',
  relationTo: 'media',
  label: label('封面图', 'Cover picture'),
};

/** Several pictures, in the order in which they are shown. */
export const picturesField = (name: string, labels: Label): UploadField => ({
  name,
  type: 'upload',
  relationTo: 'media',
  hasMany: true,
  maxRows: MOST_PICTURES,
  label: labels,
});
