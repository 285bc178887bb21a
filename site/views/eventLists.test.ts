import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { type EventList, eventsOf, eventsView } from './eventLists.ts';

const once = (from: string) => ({ rules: [{ kind: 'once' as const }], from });
const weekly = (weekday: number, more: object = {}) => ({
  rules: [{ kind: 'weekly' as const, weekdays: [weekday] }],
  from: '2026-01-01',
  ...more,
});
const yearly = (month: number, day: number) => ({
  rules: [{ kind: 'yearlyLunar' as const, month, day }],
  from: '2026-01-01',
});

const brand = 'niang-niang';
// Named so that the order of their addresses is not that of their dates. 24 November 2026 is a Tuesday.
const portal = samplePortal({
  brands: [{ slug: brand }],
  events: [
    { slug: 'a-zhu-ri', title: '周日', brand, schedule: weekly(7) },
    {
      slug: 'b-zhou-san',
      title: '周三',
      brand,
      schedule: weekly(3, { cancelled: [{ day: '2026-11-25' }] }),
    },
    { slug: 'c-zhou-er', title: '周二', brand, schedule: weekly(2) },
    { slug: 'd-zhong-qiu', title: '中秋', schedule: yearly(8, 15) },
    { slug: 'e-chun-jie', title: '春节', schedule: yearly(1, 1) },
    { slug: 'f-qu-xiao', title: '取消', brand, state: 'cancelled', schedule: once('2026-11-26') },
    { slug: 'g-shi-er-yue', title: '十二月', brand, schedule: once('2026-12-04') },
    { slug: 'h-chun', title: '春天', brand, schedule: once('2026-03-01') },
    { slug: 'i-qiu', title: '秋天', brand, schedule: once('2026-10-01') },
  ],
});

const titlesOf = ({ cards, lines }: EventList) => [...cards, ...lines].map(({ title }) => title);

describe('the page of events', () => {
  const { single, standing, festivals, choices } = eventsView(portal);

  it('lists each sort by its next dates that stand; what is called off comes last', () => {
    expect(titlesOf(single)).toEqual(['十二月', '取消']);
    expect(titlesOf(standing)).toEqual(['周二', '周日', '周三']);
    expect(titlesOf(festivals)).toEqual(['春节', '中秋']);
  });

  it('says when what recurs is on next, and first that its very next date is off', () => {
    const next = [...standing.cards, ...standing.lines].map(({ next }) => next);
    expect(next).toEqual([
      { off: undefined, text: '下一次：11月24日 周二', until: '2026-11-25T00:00' },
      { off: undefined, text: '下一次：11月29日 周日', until: '2026-11-30T00:00' },
      {
        off: { state: '取消', when: '11月25日 周三' },
        text: '下一次：12月2日 周三',
        until: '2026-11-26T00:00',
      },
    ]);
    expect(festivals.cards[0]?.next?.text).toBe('下一次：2027年2月6日 周六');
    expect(single.cards.map(({ next }) => next)).toEqual([undefined, undefined]);
  });

  it('leads to the dates of a kind, a community, a brand', () => {
    expect(choices.map(({ facet }) => facet)).toEqual(['kind', 'brand']);
  });

  it('shows some in full, some more in a line each, and counts the rest', () => {
    const many = samplePortal({
      events: Array.from({ length: 50 }, (_, at) => ({
        title: `第${at}个`,
        schedule: once(`2027-01-${String((at % 28) + 1).padStart(2, '0')}`),
      })),
    });
    const { single } = eventsView(many);
    expect([single.cards.length, single.lines.length, single.more]).toEqual([6, 30, 14]);
  });
});

describe('the events of a brand', () => {
  const { coming, held } = eventsOf(portal, { facet: 'brand', by: 'brands', slug: brand });

  it('to come are in the order of their dates', () => {
    expect(titlesOf(coming)).toEqual(['周二', '周日', '周三', '十二月', '取消']);
    expect(coming.all).toBe('/calendar/by/brand/niang-niang/');
  });

  it('that are over are apart, the last first', () => {
    expect(titlesOf(held)).toEqual(['秋天', '春天']);
    expect(held.all).toBe('/archive/brands/niang-niang/');
  });
});
