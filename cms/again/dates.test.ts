import { expect, it } from 'vitest';
import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { datesIn } from './dates.ts';

const LUNAR = scheduleSchema.parse({
  rules: [{ kind: 'yearlyLunar', month: 1, day: 15 }],
  from: '2025-01-01',
  until: '2025-12-31',
});
const ONCE = scheduleSchema.parse({ rules: [{ kind: 'once' }], from: '2025-03-08' });

it('the date of a lunar rule is worked out for the new year', () => {
  expect(datesIn(LUNAR, { from: '2026-01-01', until: '2026-12-31' }, 'zh')).toEqual({
    count: 1,
    first: '2026年3月3日 周二 · 农历正月十五 · 元宵节',
  });
});

it.each([
  ['a day that is none', ONCE, '2026-02-30', null],
  ['a half-typed day', ONCE, '2026-0', null],
  ['an end before the beginning', LUNAR, '2026-12-31', '2026-01-01'],
  ['no date within', LUNAR, '2026-05-01', '2026-06-01'],
])('%s has no dates', (_, schedule, from, until) => {
  expect(datesIn(schedule, { from, until }, 'zh')).toBeNull();
});

it('without an end the first of them is said', () => {
  expect(datesIn(LUNAR, { from: '2026-03-04', until: '' }, 'zh')).toMatchObject({
    count: null,
    first: expect.stringContaining('2027年2月20日'),
  });
});
