import { expect, test } from 'vitest';
import { settlementOf } from './settlement.ts';

const saved = { isTrashed: false, isPublished: false, isByContributor: false };

test('an editor’s draft leaves a schedule as it is', () => {
  expect(settlementOf(saved)).toBeNull();
});

test('what was published by hand is not published again at its time, but is still withdrawn', () => {
  expect(settlementOf({ ...saved, isPublished: true })).toMatchObject({
    actions: ['publish'],
    state: 'cancelled',
  });
});

test('a document in the trash waits for nothing', () => {
  expect(settlementOf({ ...saved, isTrashed: true })?.actions).toEqual(['publish', 'withdraw']);
});

test('what a contributor changed after an editor scheduled it is to be read again', () => {
  expect(settlementOf({ ...saved, isByContributor: true })).toMatchObject({
    actions: ['publish'],
    state: 'failed',
  });
});
