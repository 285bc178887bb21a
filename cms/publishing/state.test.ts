import { expect, it } from 'vitest';
import { siteState } from './state.ts';

const live = { state: 'live', finishedAt: '2026-11-24T01:00:00.000Z', error: null } as const;
const failed = {
  state: 'failed',
  finishedAt: '2026-11-24T02:00:00.000Z',
  error: '磁盘满了',
} as const;
const waiting = { state: 'waiting', finishedAt: null, error: null } as const;
const building = { ...waiting, state: 'building' } as const;

it.each([
  ['before anything was published', [], 'upToDate', null, null],
  ['after a renewal', [live, failed], 'upToDate', live.finishedAt, null],
  ['while a request waits', [waiting, live], 'renewing', live.finishedAt, null],
  ['while it builds, and more waits', [waiting, building, failed], 'renewing', null, null],
  ['after a failure, with its reason', [failed, live], 'failed', live.finishedAt, '磁盘满了'],
] as const)('%s', (_, records, state, liveSince, error) => {
  expect(siteState([...records])).toEqual({ state, liveSince, error });
});
