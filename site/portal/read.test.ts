import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { readAll, readSite } from './client.ts';
import { portalFrom } from './portal.ts';
import { readPortal } from './read.ts';

vi.mock('./client.ts');

const base = { updatedAt: '2026-11-24T00:00:00.000Z', body: null };
const community = {
  ...base,
  id: 'c1',
  slug: 'bei-pu',
  name: '北浦社区',
  summary: '社区。',
  order: 1,
};
const event = {
  ...base,
  id: 'e1',
  slug: 'wan-hui',
  title: '晚会',
  kind: '文化活动',
  summary: '晚会。',
  place: '广场',
  venue: null,
  online: '',
  community: 'c1',
  brand: 'hidden',
  cover: 'no-consent',
  schedule: {
    from: '2026-12-01',
    until: null,
    start: '19:30',
    end: null,
    days: 1,
    rules: [{ id: 'r1', kind: 'weekly', weekdays: ['5'], nth: null, weekday: null }],
    cancelled: [],
    moved: [],
    added: [],
  },
  outcome: { attendance: null, summary: null, story: null, photos: [] },
};

let replies: Record<string, unknown[]>;

beforeEach(() => {
  replies = { communities: [community], events: [event] };
  vi.mocked(readSite).mockResolvedValue({ name: '鹿城', description: '门户。', notice: null });
  vi.mocked(readAll).mockImplementation(async (collection) => replies[collection] ?? []);
});

describe('the replies of the CMS become the model', () => {
  it('relations are slugs; what the public may not read, and what is empty, is left out', async () => {
    const { events, site } = await readPortal();
    expect(events[0]).toMatchObject({ slug: 'wan-hui', community: 'bei-pu' });
    expect(events[0]).not.toHaveProperty('outcome.attendance');
    expect([events[0]?.brand, events[0]?.cover, events[0]?.venue]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(site.notice).toBeUndefined();
  });

  it('occurrences are worked out up to the end of next year', async () => {
    const portal = portalFrom(await readPortal(), toDay('2026-12-02'));
    expect(portal.horizon).toBe('2027-12-31');
    expect(portal.occurrences[0]).toMatchObject({ day: '2026-12-04', start: '19:30' });
    expect(portal.occurrences.at(-1)?.day).toBe('2027-12-31');
  });
});

describe('what does not fit stops the build with one sentence that names it', () => {
  it.each([
    [{ title: '' }, /^events\/wan-hui: title: /],
    [{ kind: '别的' }, /^events\/wan-hui: kind: /],
    [
      { schedule: { ...event.schedule, until: '2026-11-01' } },
      /^events\/wan-hui: schedule\.until: the last day 2026-11-01 is before the first day 2026-12-01$/,
    ],
    [{ place: null }, /^events\/wan-hui: say where it takes place/],
    [{ id: undefined }, /^documents: id: /],
  ])('an event with %j', async (change, sentence) => {
    replies.events = [{ ...event, ...change }];
    await expect(readPortal()).rejects.toThrow(sentence);
  });

  it('a site without a name', async () => {
    vi.mocked(readSite).mockResolvedValue({});
    await expect(readPortal()).rejects.toThrow(/^globals\/site: name: /);
  });
});
