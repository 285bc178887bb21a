import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { readAll, readSite, readSome } from './client.ts';
import type { Content } from './content.ts';
import { portalFrom } from './portal.ts';
import { ContentReader } from './read.ts';

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

/** What the replies become; `before` is the content of an earlier reading, for what does not fit. */
async function read(before?: Content) {
  const documents = Object.values(before ?? {}).flat() as { id: string }[]; // the site has no id to find
  const reader = new ContentReader({
    document: (id) => documents.find((one) => one.id === id),
    venueName: (slug) => before?.venues.find((venue) => venue.slug === slug)?.name,
  });
  const { change, heldBack } = await reader.all(before?.site);
  return { content: { site: change.site, ...change.set } as Content, heldBack, reader }; // all of them are set
}

describe('the replies of the CMS become the model', () => {
  it('relations are slugs; what the public may not read, and what is empty, is left out', async () => {
    const {
      content: { events, site },
    } = await read();
    expect(events[0]).toMatchObject({ slug: 'wan-hui', community: 'bei-pu' });
    expect(events[0]).not.toHaveProperty('outcome.attendance');
    expect([events[0]?.brand, events[0]?.venue]).toEqual([undefined, undefined]);
    expect(site.notice).toBeUndefined();
  });

  it('occurrences are worked out up to the end of next year', async () => {
    const { content } = await read();
    const portal = portalFrom(content, toDay('2026-12-02'), []);
    expect(portal.horizon).toBe('2027-12-31');
    const dates = portal.datesOf('wan-hui');
    expect(dates[0]).toMatchObject({ day: '2026-12-04', start: '19:30' });
    expect(dates.at(-1)?.day).toBe('2027-12-31');
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
    [{ body: { root: { children: [{ type: 'marquee' }] } } }, 'body', /显示不了/],
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
      const { content, heldBack } = await read();
      expect(content.events.map(({ slug }) => slug)).toEqual(['er']);
      expect(heldBack).toMatchObject([{ collection: 'events', id: 'e1', path, isKept: false }]);
      expect(heldBack[0]?.message).toMatch(sentence);
    },
  );

  it('is kept as it was in the build before', async () => {
    const before = (await read()).content;
    replies.events = [{ ...event, title: '新的晚会', summary: '' }];
    const { content, heldBack } = await read(before);
    expect(content.events).toMatchObject([{ slug: 'wan-hui', title: '晚会' }]);
    expect(heldBack).toMatchObject([{ title: '新的晚会', path: 'summary', isKept: true }]);
  });

  it('is kept at the place of its venue, when that is gone', async () => {
    const venue = { ...base, id: 'v1', slug: 'hu', name: '湖心亭', level: '点', summary: '亭子。' };
    replies.venues = [venue];
    replies.events = [{ ...event, place: null, venue: 'v1' }];
    const before = (await read()).content;
    expect(before.events).toMatchObject([{ venue: 'hu' }]);
    replies = { events: [{ ...event, place: null, venue: null }] };
    const { content } = await read(before);
    expect(content.events).toMatchObject([{ place: '湖心亭' }]);
    expect(content.events[0]?.venue).toBeUndefined();
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
    const { content, heldBack } = await read();
    expect(content.media).toEqual([]);
    const portal = portalFrom(content, toDay('2026-12-02'), []);
    expect(portal.picture(content.events[0]?.cover)).toBeUndefined();
    expect(heldBack).toMatchObject([{ collection: 'media', id: 'p1' }]);
  });

  it('the site without a name is kept as it was, and stops the first build', async () => {
    const before = (await read()).content;
    vi.mocked(readSite).mockResolvedValue({});
    expect((await read(before)).content.site.name).toBe('鹿城');
    await expect(read()).rejects.toThrow(/^globals\/site: name: 请填写此项/);
  });
});

describe('what has changed is read, and nothing else', () => {
  const changed = (collection: string, id: string) => ({ collection, id });

  beforeEach(() => {
    vi.mocked(readSome).mockReset();
    vi.mocked(readSome).mockImplementation(async (collection, ids) =>
      (replies[collection] ?? []).filter((doc) => ids.includes((doc as { id: string }).id)),
    );
  });

  it('a document by its id; one that is not there any more is gone', async () => {
    const { reader, content } = await read();
    replies.events = [{ ...event, title: '新的晚会' }];
    const one = await reader.some([changed('events', 'e1')], content.site);
    expect(one.change).toMatchObject({ set: { events: [{ title: '新的晚会' }] }, gone: [] });
    const asked = vi.mocked(readSome).mock.calls;
    expect(asked.filter(([collection]) => collection !== 'media')).toEqual([['events', ['e1']]]);
    replies.events = [];
    const gone = await reader.some([changed('events', 'e1')], content.site);
    expect(gone.change).toMatchObject({ gone: ['e1'] });
  });

  it('whoever refers to what is called otherwise, is gone, or has come, is read again', async () => {
    const { reader, content } = await read();
    const reread = async () => {
      const { change } = await reader.some([changed('communities', 'c1')], content.site);
      return change.set.events?.map((one) => one.community);
    };
    replies.communities = [{ ...community, slug: 'xin' }];
    expect(await reread()).toEqual(['xin']);
    replies.communities = [{ ...community, slug: 'xin', name: '新名字' }];
    expect(await reread()).toBeUndefined();
    replies.communities = [];
    expect(await reread()).toEqual([undefined]);
    replies.communities = [community];
    expect(await reread()).toEqual(['bei-pu']);
  });

  it('a picture comes with the first document that shows it', async () => {
    const { reader, content } = await read();
    const file = { filename: 'hu.webp', width: 8, height: 8, mimeType: 'image/webp' };
    replies.media = [{ ...file, id: 'p1', alt: '湖面', focalX: 50, focalY: 50 }];
    replies.events = [{ ...event, cover: 'p1' }];
    const { change } = await reader.some([changed('events', 'e1')], content.site);
    expect(change.set.media).toMatchObject([{ id: 'p1', alt: '湖面' }]);
  });

  it('one that does not fit stays as it was, and is named until it does', async () => {
    const before = (await read()).content;
    const { reader } = await read(before);
    replies.events = [{ ...event, title: '' }];
    const held = await reader.some([changed('events', 'e1')], before.site);
    expect(held.change.set.events).toMatchObject([{ title: '晚会' }]);
    expect(held.heldBack).toMatchObject([{ id: 'e1', path: 'title', isKept: true }]);
    replies.events = [event];
    expect((await reader.some([changed('events', 'e1')], before.site)).heldBack).toEqual([]);
  });

  it('the site, when it has changed', async () => {
    const { reader, content } = await read();
    vi.mocked(readSite).mockResolvedValue({ name: '新鹿城', description: '门户。' });
    const { change } = await reader.some([changed('site', 'site')], content.site);
    expect(change.site?.name).toBe('新鹿城');
    expect((await reader.some([], content.site)).change.site).toBeUndefined();
  });
});
