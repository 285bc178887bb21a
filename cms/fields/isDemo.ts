import type { CheckboxField } from 'payload';
import { label } from './labels.ts';

/** Marks what is demonstration and not fact. */
export const isDemoField: CheckboxField = {
  name: 'isDemo',
  type: 'checkbox',
  defaultValue: false,
  label: label('演示内容（并非事实）', 'Demonstration, not fact'),
  admin: { position: 'sidebar' },
};
