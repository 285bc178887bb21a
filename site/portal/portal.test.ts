import { describe, expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { keys } from './listings.ts';
import { readsOf } from './reads.ts';

const weekly = { rules: [{ kind: 'weekly' as const, weekdays: [5] }], from: '2026-11-01' };
const fresh = () =>
  samplePortal({
    today: '2026-11-24',
    brands: [{ slug: 'niang-niang', name: '缝补嬢嬢' }],
    events: [
      {
        slug: 'yi-ci',
        brand: 'niang-niang',
        schedule: { rules: [{ kind: 'once' }], from: '2026-12-04' },
      },
      { slug: 'mei-zhou', schedule: weekly },
    ],
    stories: [{ slug: 'gu-shi', date: '2025-05-01' }],
  });

/** The keys that a change to one document touches. */
function touchedBy(
  collection: 'events' | 'stories' | 'brands',
  slug: string,
  change: object,
): string[] {
  const portal = fresh();
  const document = portal.content()[collection].find((one) => one.slug === slug);
  const set = { [collection]: [{ ...document, ...change }] };
  return [...portal.apply({ set, gone: [] })].sort();
}

describe('what is read is noted', () => {
  it('each list, each document and the day, by its key', () => {
    const portal = fresh();
    const { reads } = readsOf(() => {
      portal.dates.of(keys.month('2026-12' as never)); // a month
      portal.brand('niang-niang');
      portal.isPast(toDay('2026-12-04'));
    });
    expect([...reads]).toEqual(['dates/month:2026-12', 'brands/niang-niang', 'past/2026-12-04']);
  });

  it('of a shared value its name, not what it is made from', () => {
    const portal = fresh();
    const read = () =>
      readsOf(() => portal.derived('count', () => portal.stories.of(keys.all).length)).reads;
    expect([...read()]).toEqual(['derived/count']);
    expect([...read()]).toEqual(['derived/count']);
  });
});

describe('a change touches what shows it, and nothing else', () => {
  it('a text touches its document alone: no list shows it', () => {
    const body = { root: { children: [{ type: 'paragraph', children: [] }] } };
    expect(touchedBy('stories', 'gu-shi', { body })).toEqual(['stories', 'stories/gu-shi']);
  });

  it('a title touches the lists that the document is in', () => {
    const touched = touchedBy('events', 'yi-ci', { title: '改了' });
    expect(touched).toContain('dates/month:2026-12');
    expect(touched).toContain('dates/brand:niang-niang');
    expect(touched).not.toContain('dates/month:2026-11');
    expect(touched).not.toContain('programmes/all');
  });

  it('a date that is called off touches its month and no other', () => {
    const months = touchedBy('events', 'mei-zhou', {
      schedule: { ...fresh().event('mei-zhou')?.schedule, cancelled: [{ day: '2027-03-05' }] },
    }).filter((key) => key.startsWith('dates/month:'));
    expect(months).toEqual(['dates/month:2027-03']);
  });

  it('a shared value is touched only when it is another now', () => {
    const portal = fresh();
    portal.derived('names', () => portal.brands.map(({ name }) => name));
    const change = (more: object) => {
      const brands = portal.content().brands.map((brand) => ({ ...brand, ...more }));
      return portal.apply({ set: { brands }, gone: [] });
    };
    expect(change({ summary: '新的一句。' }).has('derived/names')).toBe(false);
    expect(change({ name: '新名字' }).has('derived/names')).toBe(true);
  });

  it('shared values that are made from one another are computed in any order', () => {
    const portal = fresh();
    const names = () => portal.derived('names', () => portal.brands.map(({ name }) => name));
    portal.derived('sentence', () => `${portal.stories.of(keys.all).length} ${names().join()}`);
    const { brands, stories } = portal.content();
    const touched = portal.apply({
      set: { brands: brands.map((brand) => ({ ...brand, name: '新名字' })), stories: [] },
      gone: stories.map(({ id }) => id),
    });
    expect(touched.has('derived/sentence')).toBe(true);
    expect(portal.derived('sentence', () => '')).toBe('0 新名字');
  });

  it('nothing that says the same touches anything', () => {
    const portal = fresh();
    const { site, ...set } = portal.content();
    expect(portal.apply({ site, set, gone: [] }).size).toBe(0);
  });

  it('a slug may pass from one document to another in one change', () => {
    const portal = samplePortal({
      stories: [
        { slug: 'jia', title: '甲' },
        { slug: 'yi', title: '乙' },
      ],
    });
    const [first, second] = portal.content().stories;
    if (!first || !second) throw new Error('there are two');
    portal.apply({
      set: {
        stories: [
          { ...first, slug: 'yi' },
          { ...second, slug: 'jia' },
        ],
      },
      gone: [],
    });
    expect([portal.story('jia')?.title, portal.story('yi')?.title]).toEqual(['乙', '甲']);
    expect(portal.stories.of(keys.all).map(({ title }) => title)).toEqual(['乙', '甲']);
  });
});

describe('a day that goes by', () => {
  it('touches the day, what has passed with it, and no document', () => {
    const portal = fresh();
    expect([...portal.setDay(toDay('2026-11-26'))]).toEqual([
      'today',
      'past/2026-11-24',
      'past/2026-11-25',
    ]);
  });

  it('adds a year to what comes round when a year begins', () => {
    const portal = fresh();
    const touched = portal.setDay(toDay('2027-01-01'));
    expect(touched).toContain('horizon');
    expect(touched).toContain('events/mei-zhou');
    expect(touched).not.toContain('events/yi-ci');
    expect(portal.datesOf('mei-zhou').at(-1)?.day).toBe('2028-12-29');
  });

  it('does not go back', () => {
    expect(() => fresh().setDay(toDay('2026-11-23'))).toThrow(/cannot be 2026-11-23 again/);
  });
});
