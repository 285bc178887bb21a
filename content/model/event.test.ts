import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { EVENT_KINDS, EVENT_STATES, eventSchema } from './event.ts';

const given: z.input<typeof eventSchema> = {
  slug: 'chong-yang',
  title: '重阳登高',
  kind: '节日活动',
  venue: 'tao-yuan-hu-guang-chang',
  schedule: { rules: [{ kind: 'once' }], from: '2026-10-18' },
  summary: '登高不求快。',
};

const refusal = (part: Record<string, unknown>) => {
  const issue = eventSchema.safeParse({ ...given, ...part }).error?.issues[0];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
};

const NOWHERE =
  'place: 请填写地点：场所、具体位置或线上地址，至少一项。Say where it takes place: a venue, a place or an online address.';

describe('an event', () => {
  it('is scheduled, fact and without former addresses unless told otherwise', () => {
    expect(eventSchema.parse(given)).toMatchObject({
      state: 'scheduled',
      isDemo: false,
      formerSlugs: [],
    });
  });

  it.each([
    ['a venue', { venue: 'bei-pu' }],
    ['a place', { venue: undefined, place: '社区门口' }],
    ['an online address', { venue: undefined, online: 'https://example.org/live' }],
    ['a venue and an online address', { online: 'http://example.org' }],
  ])('takes place at %s', (_, part) => {
    expect(refusal(part)).toBeUndefined();
  });

  it('does not take place nowhere', () => {
    expect(refusal({ venue: undefined })).toBe(NOWHERE);
  });

  it.each(['example.org', 'ftp://example.org', 'javascript:alert(1)'])(
    'is not online at %s',
    (online) => {
      expect(refusal({ online })).toMatch(/^online: /);
    },
  );

  it('passes on what is wrong with its schedule', () => {
    const schedule = { ...given.schedule, until: '2026-10-10' };
    expect(refusal({ schedule })).toBe(
      'schedule.until: 截止日期2026-10-10早于首次日期2026-10-18，请改其中一个。The last day 2026-10-10 is before the first day 2026-10-18.',
    );
  });

  it.each([
    ['title', ''],
    ['title', '长'.repeat(61)],
    ['kind', '演出'],
    ['state', 'draft'],
    ['capacity', 0],
    ['capacity', 12.5],
    ['summary', ''],
    ['slug', '重阳'],
    ['outcome', { attendance: -1 }],
  ])('refuses %s %j', (key, value) => {
    expect(refusal({ [key]: value })).toMatch(new RegExp(`^${key}`));
  });

  it('is of a known kind and in a known state', () => {
    for (const kind of EVENT_KINDS) expect(refusal({ kind })).toBeUndefined();
    for (const state of EVENT_STATES) expect(refusal({ state })).toBeUndefined();
  });

  it('may tell what came of it', () => {
    const { outcome } = eventSchema.parse({ ...given, outcome: { attendance: 0 } });
    expect(outcome).toEqual({ attendance: 0, photos: [] });
  });
});
