import { expect, it } from 'vitest';
import { Outcomes } from './outcomes.ts';

const at = (hour: number) => `2026-11-26T${String(hour).padStart(2, '0')}:00:00.000Z`;
const ended = (id: string, state: 'live' | 'failed' | 'building', hour: number) => ({
  id,
  state,
  finishedAt: state === 'live' ? at(hour) : null,
  updatedAt: at(hour),
});

it('each publication that has ended since then is counted once, however often it is seen', () => {
  const outcomes = new Outcomes(Date.parse(at(8)));
  const before = ended('before', 'live', 7);
  outcomes.count([ended('two', 'building', 10), ended('one', 'live', 9), before]);
  outcomes.count([ended('two', 'failed', 10), ended('one', 'live', 9), before]);
  outcomes.count([ended('three', 'live', 11), ended('two', 'failed', 10)]);
  expect(outcomes.soFar).toEqual({ live: 2, failed: 1 });
});
