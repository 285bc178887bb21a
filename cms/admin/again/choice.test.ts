import { expect, it } from 'vitest';
import type { HeldBefore } from '#cms/again/rows.ts';
import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { toDay } from '#content/model/time/day.ts';
import { entryOf, withFirstDay } from './choice.ts';

const ROW: HeldBefore = {
  id: 'a',
  title: '2025年种树',
  was: '2025年3月8日 周六 全天',
  schedule: scheduleSchema.parse({ rules: [{ kind: 'once' }], from: '2025-03-08' }),
  again: { title: '2026年种树', from: toDay('2026-03-07'), until: null, isMade: false },
  nextDay: null,
  speaksOfYear: false,
};

it('the year of a title follows the day until a title is typed', () => {
  const entry = entryOf(ROW, true);
  expect(withFirstDay(entry, ROW, '2027-03-06').title).toBe('2027年种树');
  expect(withFirstDay(entry, ROW, '').title).toBe('2026年种树');
  const typed = { ...entry, title: '植树', isTitleTyped: true };
  expect(withFirstDay(typed, ROW, '2027-03-06').title).toBe('植树');
});

it('what has been made, or goes on by itself, is not chosen', () => {
  expect(entryOf(ROW, true).isChosen).toBe(true);
  const made = ROW.again && { ...ROW.again, isMade: true };
  expect(entryOf({ ...ROW, again: made }, true).isChosen).toBe(false);
  expect(entryOf({ ...ROW, again: null }, true).isChosen).toBe(false);
});
