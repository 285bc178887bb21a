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
  expect(siteState([...records])).toEqual({
    state,
    liveSince,
    error,
    progress: null,
    problems: null,
  });
});

it('how far a long publication is, while it is under way', () => {
  expect(siteState([{ ...building, progress: '200/552' }, live])).toMatchObject({
    progress: '200/552',
  });
  expect(siteState([{ ...live, progress: '552/552' }])).toMatchObject({ progress: null });
});

it('what the last publication left as it was is told until another one is live', () => {
  const problems = '活动“晚会”没有更新，还是原来的样子：地点：请填写地点。';
  expect(siteState([waiting, { ...live, problems }, live])).toMatchObject({ problems });
  expect(siteState([live, { ...live, problems }])).toMatchObject({ problems: null });
});
