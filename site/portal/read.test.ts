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
    const {
      content: { events, site },
    } = await readPortal(null);
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
    const { content } = await readPortal(null);
    const portal = portalFrom(content, toDay('2026-12-02'), []);
    expect(portal.horizon).toBe('2027-12-31');
    expect(portal.occurrences[0]).toMatchObject({ day: '2026-12-04', start: '19:30' });
    expect(portal.occurrences.at(-1)?.day).toBe('2027-12-31');
  });
});

describe('a document that does not fit holds up no other', () => {
  it.each([
    [{ title: '' }, 'title', /请填写此项/],
    [{ title: '\u200B' }, 'title', /看不见/],
    [{ title: 'a\u0001' }, 'title', /看不见/],
    [{ kind: '别的' }, 'kind', /请从列表里选/],
    [{ schedule: { ...event.schedule, until: '2026-11-01' } }, 'schedule.until', /早于首次日期/],
    [{ schedule: { ...event.schedule, from: '1900-01-01' } }, 'schedule.from', /太早了/],
    [{ place: null }, 'place', /请填写地点/],
    [{ body: 'x' }, 'body', /正文的格式不对/],
    [{ body: { root: null } }, 'body', /正文的格式不对/],
    [{ body: { root: { children: {} } } }, 'body', /正文的格式不对/],
    [{ body: { root: { children: [{ type: 'table' }] } } }, 'body', /显示不了/],
    [{ body: { root: { children: [{ type: 'paragraph', children: false }] } } }, 'body', /格式/],
    [
      { body: { root: { children: [{ type: 'text', text: 'a'.repeat(1_700_000) }] } } },
      'body',
      /太长/,
    ],
    [{ updatedAt: undefined }, 'updatedAt', /./],
  ])(
    'an event with %j is left out and named, the rest is there',
    async (change, path, sentence) => {
      replies.events = [
        { ...event, ...change },
        { ...event, id: 'e2', slug: 'er' },
      ];
      const { content, heldBack } = await readPortal(null);
      expect(content.events.map(({ slug }) => slug)).toEqual(['er']);
      expect(heldBack).toMatchObject([{ collection: 'events', id: 'e1', path, isKept: false }]);
      expect(heldBack[0]?.message).toMatch(sentence);
    },
  );

  it('is kept as it was in the build before', async () => {
    const before = (await readPortal(null)).content;
    replies.events = [{ ...event, title: '新的晚会', summary: '' }];
    const { content, heldBack } = await readPortal(before);
    expect(content.events).toMatchObject([{ slug: 'wan-hui', title: '晚会' }]);
    expect(heldBack).toMatchObject([{ title: '新的晚会', path: 'summary', isKept: true }]);
  });

  it('is kept at the place of its venue, when that is gone; other relations to what is gone are left out', async () => {
    const venue = { ...base, id: 'v1', slug: 'hu', name: '湖心亭', level: '点', summary: '亭子。' };
    replies.venues = [venue];
    replies.events = [{ ...event, place: null, venue: 'v1' }];
    const before = (await readPortal(null)).content;
    expect(before.events).toMatchObject([{ venue: 'hu' }]);
    replies = { events: [{ ...event, place: null, venue: null }] };
    const { content } = await readPortal(before);
    expect(content.events).toMatchObject([{ place: '湖心亭' }]);
    expect([content.events[0]?.venue, content.events[0]?.community]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    [{ filename: '100%免费.jpg' }],
    [{ focalX: 9999 }],
    [{ width: 0.5, height: -1 }],
    [{ alt: '\0\0' }],
  ])('a picture with %j is left out, also where it was shown', async (change) => {
    const file = { filename: 'hu.webp', width: 8, height: 8, mimeType: 'image/webp' };
    const picture = { ...file, id: 'p1', alt: '湖面', focalX: 50, focalY: 50, ...change };
    replies.media = [picture];
    replies.events = [{ ...event, cover: 'p1' }];
    const { content, heldBack } = await readPortal(null);
    expect(content.media).toEqual([]);
    expect(content.events[0]?.cover).toBeUndefined();
    expect(heldBack).toMatchObject([{ collection: 'media', id: 'p1' }]);
  });

  it('the site without a name is kept as it was, and stops the first build', async () => {
    const before = (await readPortal(null)).content;
    vi.mocked(readSite).mockResolvedValue({});
    expect((await readPortal(before)).content.site.name).toBe('鹿城');
    await expect(readPortal(null)).rejects.toThrow(/^globals\/site: name: 请填写此项/);
  });
});
