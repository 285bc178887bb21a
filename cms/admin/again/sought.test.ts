import { expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { soughtIn } from './sought.ts';

const TODAY = toDay('2026-01-05');

it.each([
  ['nothing: last year', undefined, { year: 2025, search: '', id: null }],
  ['a year', { year: '2023' }, { year: 2023, search: '', id: null }],
  ['a year that is not offered', { year: '1066' }, { year: 2025, search: '', id: null }],
  ['no year at all', { year: ['2023', '2024'] }, { year: 2025, search: '', id: null }],
  ['words', { q: ' 元宵 ' }, { year: 2025, search: '元宵', id: null }],
  ['one event', { id: 'abc' }, { year: 2025, search: '', id: 'abc' }],
])('%s', (_, params, expected) => {
  expect(soughtIn(params, TODAY)).toEqual({ ...expected, today: TODAY });
});

it('what is asked for without end is cut', () => {
  expect(soughtIn({ q: 'a'.repeat(5000) }, TODAY).search).toHaveLength(100);
});
