import type { FormState } from 'payload';
import { expect, it } from 'vitest';
import type { Figure } from '#content/model/figure.ts';
import { adoptionOf, rowValues } from './adoption.ts';

const FIGURE: Figure = {
  label: '开展活动（按活动日历）',
  exactly: 12,
  unit: '场',
  asOf: 2026,
  source: '活动日历，2026年11月26日统计',
};

function form(...rows: Partial<Figure>[]): FormState {
  const entries = rows.flatMap((row, index) =>
    Object.entries(row).map(([name, value]) => [`figures.${index}.${name}`, { value }]),
  );
  const list = rows.map((_, index) => ({ id: String(index) }));
  return { figures: { rows: list }, ...Object.fromEntries(entries) };
}

it.each([
  ['a form without figures', {}, { state: 'new' }],
  [
    'the published figure of the year, which is another',
    form({ ...FIGURE, label: '开展活动' }),
    { state: 'new' },
  ],
  ['the figure of another year', form({ ...FIGURE, asOf: 2025 }), { state: 'new' }],
  ['the same figure', form({ ...FIGURE, label: '服务' }, FIGURE), { state: 'same', row: 1 }],
  ['another number', form({ ...FIGURE, exactly: 11 }), { state: 'other', row: 0 }],
  [
    'a number counted on another day',
    form({ ...FIGURE, source: '活动日历，2026年1月5日统计' }),
    { state: 'other', row: 0 },
  ],
])('%s', (_, fields, expected) => {
  expect(adoptionOf(FIGURE, fields as FormState)).toEqual(expected);
});

it('the count that a figure does not have is emptied, since a figure has one', () => {
  expect(Object.fromEntries(rowValues(FIGURE))).toEqual({ ...FIGURE, atLeast: null });
});
