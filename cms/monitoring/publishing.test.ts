import { describe, expect, it } from 'vitest';
import { publishing } from './publishing.ts';

type Record = Parameters<typeof publishing>[0][number];

const at = (minute: number) => `2026-11-26T08:${String(minute).padStart(2, '0')}:00.000Z`;
const record = (state: Record['state'], minute: number, more: Partial<Record> = {}): Record => ({
  state,
  createdAt: at(minute),
  ...(state === 'waiting' ? {} : { startedAt: at(minute) }),
  ...(state === 'live' || state === 'failed' ? { finishedAt: at(minute + 1) } : {}),
  ...more,
});
const story = (id: string) => ({ collection: 'stories', id });
const held = (id: string) => ({ ...story(id), text: '没有更新' });

describe('how publishing goes', () => {
  it('of a portal that has published nothing, nothing is said', () => {
    expect(publishing([])).toEqual({
      last: null,
      liveSince: null,
      waitingSince: null,
      undelivered: 0,
    });
  });

  it('the last one is said with how long it took, and when the site was right last', () => {
    expect(publishing([record('failed', 5), record('live', 1)])).toEqual({
      last: { state: 'failed', at: at(6), seconds: 60 },
      liveSince: at(2),
      waitingSince: null,
      undelivered: 0,
    });
  });

  it('of those that wait the first is said', () => {
    const { last, waitingSince } = publishing([record('waiting', 9), record('waiting', 4)]);
    expect(last).toEqual({ state: 'waiting', at: at(9), seconds: null });
    expect(waitingSince).toBe(at(4));
  });
});

describe('documents that are not on the site as they are', () => {
  const count = (...records: Record[]) => publishing(records).undelivered;

  it('are those that the last publication about them left', () => {
    expect(count(record('live', 1, { scope: [story('a')], heldBack: [held('a')] }))).toBe(1);
    expect(
      count(
        record('live', 3, { scope: [story('a')] }),
        record('live', 1, { scope: null, heldBack: [held('a'), held('b')] }),
      ),
    ).toBe(1);
  });

  it('are those of a publication that failed, each once', () => {
    const failed = (minute: number) =>
      record('failed', minute, { scope: [story('a'), story('b')] });
    expect(count(failed(5), failed(1))).toBe(2);
    expect(count(record('live', 9, { scope: null }), failed(5))).toBe(0);
  });
});
