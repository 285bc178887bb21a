import { expect, it } from 'vitest';
import { leftoversIn, rowState } from './formRows.ts';

const row = { id: '6b0536c52b7e6851bb8f5a7c' };

it('a form in step has no leftovers', () => {
  const fields = {
    title: { value: '晚会' },
    'schedule.cancelled': { rows: [row], value: 1, disableFormData: true },
    'schedule.cancelled.0.id': { value: row.id },
    'schedule.cancelled.0.day': { value: '2026-12-04' },
    'schedule.moved': { rows: [], value: 0 },
    'schedule.rules': { rows: [row], value: 1, disableFormData: true },
    'schedule.rules.0.kind': { value: 'once' },
  };
  expect(leftoversIn(fields)).toEqual({ silenced: [], orphans: [] });
});

it('an emptied list that an earlier answer marked as full, and the values of rows that are no more, are found', () => {
  const fields = {
    'schedule.cancelled': { rows: [], value: 0, disableFormData: true },
    'schedule.cancelled.0.note': {},
    'schedule.moved': { rows: [row], value: 1, disableFormData: true },
    'schedule.moved.0.day': { value: '2026-12-04' },
    'schedule.moved.1.to': { value: null },
  };
  expect(leftoversIn(fields)).toEqual({
    silenced: ['schedule.cancelled'],
    orphans: ['schedule.cancelled.0.note', 'schedule.moved.1.to'],
  });
});

it('a new row holds every value of its list', () => {
  expect(Object.keys(rowState('added', { day: '2026-12-04' }))).toEqual(['day', 'start', 'end']);
});
