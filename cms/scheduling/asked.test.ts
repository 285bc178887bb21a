import { expect, test } from 'vitest';
import { readAsked } from './asked.ts';

const NOW = new Date('2026-11-26T12:00:00+08:00');
const ask = (body: unknown) => readAsked(body, NOW);

test('a day and a time are those of the clock in Shanghai', () => {
  expect(ask({ action: 'publish', day: '2026-12-01', time: '08:00' })).toEqual({
    action: 'publish',
    at: '2026-12-01T00:00:00.000Z',
  });
});

test.each([
  ['the minute it is now', { day: '2026-11-26', time: '12:00' }, '已经过了'],
  ['yesterday', { day: '2026-11-25', time: '23:59' }, '已经过了'],
  ['a year that is a slip', { day: '2036-12-01', time: '08:00' }, '看看年份'],
  ['no time', { day: '2026-12-01', time: '' }, '几点几分'],
  ['a day that is none', { day: '2026-02-30', time: '08:00' }, '几点几分'],
  ['an action that is none', { action: 'erase', day: '2026-12-01', time: '08:00' }, '几点几分'],
])('%s is refused with a sentence', (_, asked, said) => {
  expect(ask({ action: 'publish', ...asked })).toEqual({ refusal: expect.stringContaining(said) });
});

test.each([null, undefined, 'x', 7, []])('%j is refused, and not an error', (body) => {
  expect(ask(body)).toHaveProperty('refusal');
});
